namespace PartnerBot.BotFramework.Activities;

/// <summary>What Teams puts into <see cref="Activity.ChannelData"/>, read leniently: a member of another shape counts as missing.</summary>
public static class TeamsChannelData
{
    /// <summary>Finds the tenant that an activity comes from.</summary>
    /// <param name="activity">An inbound activity.</param>
    /// <returns>The tenant's id: of the conversation, else of the channel data; <see langword="null"/> when neither says, as Teams may in personal chats.</returns>
    public static string? TenantId(this Activity activity) =>
        activity.Conversation?.TenantId ?? IdOf(activity, "tenant");

    /// <summary>Finds the team in whose channel something happened.</summary>
    /// <param name="activity">An inbound activity.</param>
    /// <returns>The team's id, <c>19:…</c>; <see langword="null"/> outside teams.</returns>
    public static string? TeamId(this Activity activity) => IdOf(activity, "team");

    private static string? IdOf(Activity activity, string name) => activity.ChannelData?.Member(name)?.Text("id");
}
