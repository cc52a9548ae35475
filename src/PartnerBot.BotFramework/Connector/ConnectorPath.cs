namespace PartnerBot.BotFramework.Connector;

/// <summary>Paths of the connector, whose ids hold colons, semicolons, at signs and whatever Teams puts there next.</summary>
internal static class ConnectorPath
{
    public const string Conversations = "v3/conversations";

    public static string Activities(string? conversationId) => $"{Conversations}/{Segment(conversationId)}/activities";

    public static string Activity(string? conversationId, string? activityId) => $"{Activities(conversationId)}/{Segment(activityId)}";

    public static string Member(string? conversationId, string? memberId) => $"{Conversations}/{Segment(conversationId)}/members/{Segment(memberId)}";

    public static string Members(string? conversationId, int pageSize, string? continuationToken) =>
        $"{Conversations}/{Segment(conversationId)}/pagedmembers?pageSize={pageSize}"
        + (continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}");

    public static string TeamChannels(string? teamId) => $"v3/teams/{Segment(teamId)}/conversations";

    private static string Segment(string? id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        // Escaping leaves dots alone, and an address drops such segments together with their neighbours.
        if (id is "." or "..")
            throw new ArgumentException("Dots alone are no id.", nameof(id));

        return Uri.EscapeDataString(id);
    }
}
