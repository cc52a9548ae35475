using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.Hosting.Health;

/// <summary>What is known of an installation that may be new.</summary>
/// <param name="HasCreators">Whether anybody may begin a partnership.</param>
/// <param name="HasAdmins">Whether the settings name an admin.</param>
/// <param name="PublicUrl">Where browsers find the bot.</param>
/// <param name="IsOpenToAll">Whether no tenant is named whose people alone may speak to the bot.</param>
/// <param name="HasVerifiedHelplines">Whether somebody has made sure of at least one helpline, and lately.</param>
/// <param name="HasMetAnybody">Whether anybody has ever spoken to a bot of this database.</param>
/// <param name="LastArrival">Who knocked last at this host.</param>
/// <param name="PackageFaults">What keeps the app package from being made.</param>
internal sealed record FirstRunFacts(
    bool HasCreators,
    bool HasAdmins,
    Uri? PublicUrl,
    bool IsOpenToAll,
    bool HasVerifiedHelplines,
    bool HasMetAnybody,
    Arrival? LastArrival,
    IReadOnlyList<string> PackageFaults);

/// <summary>Something to do before people use the bot.</summary>
/// <param name="What">Its name, for programs.</param>
/// <param name="Sentence">What is missing and what to do, for whoever runs the bot.</param>
internal sealed record Finding(string What, string Sentence);

/// <summary>What is still to be done where the bot works already. It keeps no traffic away: the first message is one of these things.</summary>
internal static class FirstRun
{
    public static IReadOnlyList<Finding> Missing(FirstRunFacts facts) =>
    [
        .. When(!facts.HasCreators, "creators", "Nobody may begin a partnership: set Partnerships:Creators:People:0 to an Entra object id, or Partnerships:Creators:Tenants:0 to a tenant all of whose people may."),
        .. When(!facts.HasAdmins, "admins", "Nobody can see how messages fare or correct the helplines: set Administration:Admins:People:0 to an Entra object id."),
        .. When(facts.PublicUrl is null, "publicUrl", "People cannot open their files in a browser: set Web:PublicUrl to the https address of this bot."),
        .. When(
            !facts.HasVerifiedHelplines, "helplines",
            "Nobody has checked a helpline in the last 180 days, if ever: call those of your people's countries; then, as an admin, type helplines in the chat, or write the day into the helplines file."),
        // Who has spoken with the bot has its package, wherever it was made.
        .. facts.HasMetAnybody ? [] : facts.PackageFaults.Select(fault => new Finding("package", $"For the app package: {SettingSentence.WithoutValue(fault)}")),
        .. When(!facts.HasMetAnybody, "teams", Unmet(facts)),
    ];

    /// <summary>What may well be intended. Once the bot is in use it is no news to whoever runs it, and no business of strangers.</summary>
    public static IReadOnlyList<Finding> Notes(FirstRunFacts facts) =>
    [
        .. When(
            facts is { IsOpenToAll: true, HasMetAnybody: false }, "tenants",
            "Anybody who has the app may talk to the bot, from any tenant. To let in only some tenants, name them in Bot:Authentication:AllowedTenants."),
    ];

    private static string Unmet(FirstRunFacts facts)
    {
        var endpoint = $"{facts.PublicUrl?.ToString().TrimEnd('/') ?? "https://<your host>"}/api/messages";

        return facts.LastArrival switch
        {
            null => "Nothing has arrived from Teams yet: upload the app and write to the bot. If you have, check that the messaging endpoint of the Azure Bot is "
                + $"{endpoint}, and that it can be reached from the internet with a valid certificate.",
            { IsLetIn: false } refused => FormattableString.Invariant(
                $"Somebody knocked at {refused.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC and was refused, and nobody has been let in yet. If that was Teams, MicrosoftAppId is not the id of the Azure Bot, or the sender's tenant is not among Bot:Authentication:AllowedTenants; events 100 and 101 in the log say which."),
            _ => "Teams reaches the bot, but nobody has talked to it yet: write to it.",
        };
    }

    private static IReadOnlyList<Finding> When(bool isSo, string what, string sentence) => isSo ? [new Finding(what, sentence)] : [];
}
