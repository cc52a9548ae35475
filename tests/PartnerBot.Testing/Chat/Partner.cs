using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.Testing.Chat;

/// <summary>A person in their personal chat with the bot: says things, presses buttons, and sees what Teams would show.</summary>
internal sealed class Partner
{
    private readonly IBotDoor _bot;
    private readonly string _locale;
    private int _activities;

    public Partner(IBotDoor bot, string name, string tenantId, string locale, string objectId)
    {
        _bot = bot;
        _locale = locale;
        Name = name;
        TenantId = tenantId;
        ObjectId = objectId;
        View = new ChatView(bot.Connector, ConversationId);
    }

    public string Name { get; }

    public string TenantId { get; }

    public string ObjectId { get; }

    public string ChannelId => $"29:{Name.ToLowerInvariant()}";

    public string ConversationId => $"a:{ChannelId}";

    /// <summary>What the chat shows.</summary>
    public ChatView View { get; }

    /// <summary>The card that was shown last, as JSON.</summary>
    public JsonElement Card => View.LastCard ?? throw new InvalidOperationException($"{Name} has not been shown a card.");

    /// <summary>All words on the last card and in the last message, for looking up what is said.</summary>
    public string Shown => View.LastShown;

    /// <summary>The object id a person of that name has in every test.</summary>
    public static string ObjectIdOf(string name)
    {
        var sum = name.Aggregate(17L, (hash, letter) => ((hash * 31) + letter) % 1_000_000_000_000L);

        return $"0b1ec700-0000-4000-8000-{sum:D12}";
    }

    /// <summary>Has a card in the chat from before this test.</summary>
    public void Keeps(ShownCard card)
    {
        _bot.Connector.Keeps(ConversationId, card.MessageId);
        View.Shows(card);
    }

    /// <summary>Installs the app: Teams announces it twice.</summary>
    public async Task InstallsAsync()
    {
        await PostAsync(Activity("conversationUpdate") with { MembersAdded = [new ChannelAccount { Id = "28:bot" }] });
        await PostAsync(Activity("installationUpdate") with { Action = "add" });
        await _bot.DeliverAsync();
    }

    /// <summary>Types a message into the personal chat.</summary>
    public async Task SaysAsync(string text)
    {
        using var response = await PostAsync(Activity("message") with { Text = text, TextFormat = "plain" });
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"«{text}» was answered with {response.StatusCode}.");
    }

    /// <summary>Presses a button on the newest card that has it, with what was filled in.</summary>
    /// <param name="button">The words on the button.</param>
    /// <param name="inputs">What was filled in: an anonymous object; what is left out keeps the card's own value.</param>
    /// <returns>What was shown.</returns>
    public Task<string> PressesAsync(string button, object? inputs = null) => PressesOnAsync(View.NewestWith(button), button, inputs);

    /// <summary>Presses a button on a card kept from before: an old copy, or on another device.</summary>
    public async Task<string> PressesOnAsync(ShownCard card, string button, object? inputs = null)
    {
        var response = await PressAsync(card, button, inputs);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"The press was answered with {response.StatusCode}.");

        return View.Answered(card, answer);
    }

    /// <summary>Presses a button and gives the HTTP answer itself.</summary>
    public Task<HttpResponseMessage> PressAsync(ShownCard card, string button, object? inputs = null) => PostAsync(Press(card, button, inputs));

    /// <summary>A press that is made, and not yet sent.</summary>
    public Activity Press(ShownCard card, string button, object? inputs = null)
    {
        var pressed = card.Button(button);
        var data = card.DataWithInputs(pressed, inputs);

        return Activity("invoke") with
        {
            Name = "adaptiveCard/action",
            ReplyToId = card.MessageId,
            Value = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["title"] = button,
                    ["verb"] = pressed.GetProperty("verb").GetString(),
                    ["data"] = data,
                },
                ["trigger"] = "manual",
            }),
        };
    }

    /// <summary>Posts any activity as this person.</summary>
    public Task<HttpResponseMessage> PostAsync(Activity activity) => _bot.PostAsync(activity);

    /// <summary>An activity of this person in their personal chat.</summary>
    public Activity Activity(string type) => new()
    {
        Type = type,
        Id = $"{Name}-{++_activities}",
        ServiceUrl = _bot.ServiceUrl,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = ChannelId, Name = Name, AadObjectId = ObjectId },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "PartnerBot" },
        Conversation = new ConversationAccount { Id = ConversationId, ConversationType = "personal", TenantId = TenantId },
        Locale = _locale,
        LocalTimezone = "Europe/Berlin",
        ChannelData = JsonSerializer.SerializeToElement(new { tenant = new { id = TenantId } }),
    };
}
