using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.Tests.Hosting;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>Somebody who plans a trip: says things, presses buttons, and reads the line on the card that is shown.</summary>
internal sealed class Traveller(LayerHost bot, string name = "ana", bool inGroup = false)
{
    /// <summary>The card that was shown last.</summary>
    public JsonElement Card { get; private set; }

    /// <summary>A bot that plans trips and steers them by what is typed.</summary>
    public static Task<LayerHost> BotAsync() => LayerHost.StartAsync(Plans<TripDialog>);

    /// <summary>The same with another version of the dialog.</summary>
    public static void Plans<TDialog>(BotBuilder bot)
        where TDialog : Dialog<Trip>, IDialog => bot.AddDialog<TDialog>().AddDialog<TourDialog>().Hears(async (turn, cancellationToken) =>
        {
            var prompt = turn.Text switch
            {
                "go" => await turn.Dialogs.BeginAsync<TDialog, Trip>(new Trip(), cancellationToken),
                "tour" => await turn.Dialogs.BeginAsync<TourDialog, Trip>(new Trip(), cancellationToken),
                "back" => await turn.Dialogs.MoveAsync(DialogVerbs.Back, cancellationToken),
                "skip" => await turn.Dialogs.MoveAsync(DialogVerbs.Skip, cancellationToken),
                "stop" => await turn.Dialogs.MoveAsync(DialogVerbs.Stop, cancellationToken),
                "resume" => await turn.Dialogs.ResumeAsync<TDialog>(null, cancellationToken),
                "again" => await turn.Dialogs.MoveAsync(DialogVerbs.Answer, cancellationToken),
                _ => null,
            };
            if (turn.Text == "end")
                await turn.Dialogs.EndAsync<TDialog>(cancellationToken);
            if (prompt is null)
                turn.Reply($"waiting: {await turn.Dialogs.WaitingAsync(cancellationToken) ?? "nothing"}");
            else
                turn.Reply(prompt.Card, prompt.Summary);
        });

    /// <summary>Says something and reads the answer: a card's line, or a sentence.</summary>
    public async Task<string> SaysAsync(string text)
    {
        await bot.TakesAsync(Address(SomeActivity.Message(text)));
        var said = bot.Sent[^1].Activity!;
        if (said.Attachments is not [{ Content: { } card }])
            return said.Text!;

        Card = card;

        return Line(card);
    }

    /// <summary>Answers the question shown last.</summary>
    public Task<string> AnswersAsync(string? text, params (string Name, string Value)[] more) =>
        PressesAsync(DialogVerbs.Answer, text is null ? more : [("text", text), .. more]);

    public Task<string> PressesAsync(string verb, params (string Name, string Value)[] inputs) => PressesOnAsync(Card, verb, inputs);

    /// <summary>Presses a button of a card kept from before.</summary>
    public async Task<string> PressesOnAsync(JsonElement card, string verb, params (string Name, string Value)[] inputs)
    {
        var button = card.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("verb").GetString() == verb);
        var data = JsonObject.Create(button.GetProperty("data"))!.DeepClone().AsObject();
        foreach (var (name, value) in inputs)
            data[name] = value;

        var answer = await bot.PressesAsync(Address(SomeActivity.Press(verb, data)));
        Card = answer.Card ?? Card;

        return answer.Card is null ? answer.Sentence! : Line(Card);
    }

    private static string Line(JsonElement card) => card.GetProperty("body")[0].GetProperty("text").GetString()!;

    private Activity Address(Activity activity)
    {
        var mine = activity.By(name);

        return inGroup ? mine.InGroup() : mine.In($"a:{name}");
    }
}
