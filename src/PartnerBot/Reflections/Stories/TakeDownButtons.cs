using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Begins to write down what somebody told a broker on a call, or goes on with it.</summary>
internal sealed class TakeDownButtons(Speaker speaker, FindReflection find, TakeDownStory takeDown) : ICardActionHandler
{
    public const string Ask = "takeDown.ask";

    public const string Begin = "takeDown.begin";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || await find.ForBrokerAsync(person, press.Inputs, cancellationToken) is not { } found)
            return CardActionResult.Say(words["setup.problem.notYours"]);
        if (!found.Reflection.TakesStories)
            return CardActionResult.Say(words["reflections.problem.over"]);

        var tellers = await takeDown.TellersAsync(person, found.Partnership.Id, cancellationToken);
        if (tellers.Count == 0)
            return CardActionResult.Say(words["reflections.takeDown.nobody"]);

        if (press.Verb == Ask || tellers.FirstOrDefault(one => one.Id.Value.ToString("N") == press.Inputs.Text(TakeDownCards.Teller)) is not { } teller)
        {
            var ask = TakeDownCards.AskWho(words, found.Partnership.Name, found.Reflection, tellers);

            return CardActionResult.Replace(ask, ask.FallbackText!);
        }

        var occasion = TakeDownDialog.Occasion(found.Reflection.Id, teller.Id);
        var question = await press.Turn.Dialogs.ResumeAsync<TakeDownDialog>(occasion, cancellationToken)
            ?? await press.Turn.Dialogs.BeginAsync<TakeDownDialog, StoryState>(
                new StoryState
                {
                    Reflection = found.Reflection.Id.Value,
                    Partnership = found.Partnership.Name,
                    Domains = found.Reflection.Domains,
                    Teller = teller.Id.Value,
                    TellerName = teller.DisplayName,
                },
                occasion,
                cancellationToken);

        return CardActionResult.Replace(question.Card, question.Summary);
    }
}
