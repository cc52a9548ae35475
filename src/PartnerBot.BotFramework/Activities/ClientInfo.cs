namespace PartnerBot.BotFramework.Activities;

/// <summary>What the person's client says of itself, where the activity itself does not say it.</summary>
/// <remarks>
/// Teams writes language and zone at the activity and once more into an entity <c>clientInfo</c>; either may be missing (Microsoft's documentation of
/// incoming messages, and what its Playground sends). An entity of another shape counts as missing.
/// </remarks>
public static class ClientInfo
{
    /// <summary>Finds the language of the person's client.</summary>
    /// <param name="activity">An inbound activity.</param>
    /// <returns>A BCP 47 tag, for example <c>fr-FR</c>, as the client wrote it; <see langword="null"/> when neither place names one.</returns>
    public static string? Language(this Activity activity) => activity.Locale is { Length: > 0 } locale ? locale : InEntity(activity, "locale");

    /// <summary>Finds the time zone of the person's client.</summary>
    /// <param name="activity">An inbound activity.</param>
    /// <returns>An IANA name, as the client wrote it, and perhaps not one that this machine knows; <see langword="null"/> when neither place names one.</returns>
    public static string? TimeZone(this Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } zone ? zone : InEntity(activity, "timezone");

    private static string? InEntity(Activity activity, string member) => (activity.Entities ?? [])
        .Where(entity => entity.Text("type") == "clientInfo")
        .Select(entity => entity.Text(member))
        .FirstOrDefault(text => text is { Length: > 0 });
}
