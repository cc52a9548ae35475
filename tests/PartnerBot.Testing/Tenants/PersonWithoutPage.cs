using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;

namespace PartnerBot.Testing.Tenants;

/// <summary>Somebody in a chat with the bot whose window nobody needs to see: one more answer, in the journey of others.</summary>
internal sealed class PersonWithoutPage(PlaygroundPerson person, SharedConnector connector, Uri bot, HttpClient client)
{
    private readonly IReadOnlyCollection<JsonNode> _received = connector.Keep(person);
    private readonly List<ShownCard> _answers = [];
    private int _activities;

    public PlaygroundPerson Person => person;

    /// <summary>Types a message.</summary>
    public Task SaysAsync(string text, CancellationToken cancellationToken) =>
        PostAsync(Activity(ActivityTypes.Message) with { Text = text, TextFormat = "plain" }, cancellationToken);

    /// <summary>Waits for a card with a button and presses it, with what was filled in.</summary>
    public async Task PressesAsync(string button, object inputs, CancellationToken cancellationToken)
    {
        var card = await Until.FoundAsync(
            $"a card with the button «{button}» at {person.Name}", _ => Task.FromResult(Cards().LastOrDefault(card => card.HasButton(button))), Until.Stopper, cancellationToken);
        var pressed = card.Button(button);
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string)pressed.GetProperty("verb").GetString()!, ["data"] = card.DataWithInputs(pressed, inputs) };
        var press = Activity(ActivityTypes.Invoke) with
        {
            Name = "adaptiveCard/action",
            ReplyToId = card.MessageId,
            Value = JsonSerializer.SerializeToElement(new JsonObject { ["action"] = action, ["trigger"] = "manual" }),
        };
        await PostAsync(press, cancellationToken);
    }

    /// <summary>What was sent, and then what presses were answered with: a card that stands in the place of the pressed one.</summary>
    private IEnumerable<ShownCard> Cards() =>
        (from message in _received
         let card = message["attachments"]?[0]?["content"]
         where card is not null
         select new ShownCard("a card", JsonSerializer.SerializeToElement(card))).Concat(_answers);

    private async Task PostAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var content = new StringContent(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), null, "application/json");
        using var answer = await client.PostAsync(bot, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (await answer.Content.ReadAsStringAsync(cancellationToken) is ['{', ..] body
            && JsonNode.Parse(body) is { } answered
            && (string?)answered["type"] == "application/vnd.microsoft.card.adaptive")
        {
            _answers.Add(new ShownCard("a card", JsonSerializer.SerializeToElement(answered["value"])));
        }
    }

    private Activity Activity(string type) => new()
    {
        Type = type,
        Id = $"{person.Key}-{++_activities}",
        ServiceUrl = connector.ServiceUrl.ToString(),
        ChannelId = "msteams",
        From = new ChannelAccount { Id = person.Id, Name = person.Name, AadObjectId = person.ObjectId },
        Recipient = new ChannelAccount { Id = PlaygroundProcess.Bot, Name = "PartnerBot" },
        Conversation = new ConversationAccount { Id = person.PersonalChat, ConversationType = ConversationTypes.Personal, TenantId = person.TenantId },
        Locale = person.Locale,
        LocalTimezone = person.Zone,
        ChannelData = JsonSerializer.SerializeToElement(new { tenant = new { id = person.TenantId } }),
    };
}
