using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Teams;

namespace PartnerBot.Testing.Chat;

/// <summary>Where people's clients post to, and where what the bot says arrives.</summary>
internal interface IBotDoor
{
    FakeConnector Connector { get; }

    /// <summary>Where activities say that answers go.</summary>
    string ServiceUrl { get; }

    /// <summary>Posts an activity as Teams does.</summary>
    Task<HttpResponseMessage> PostAsync(Activity activity);

    /// <summary>Sends what is due, where the bot does not do so by itself.</summary>
    Task DeliverAsync();
}
