namespace PartnerBot.BotFramework.Activities;

/// <summary>What Teams puts into <see cref="Activity.ChannelData"/>, read leniently: a member of another shape counts as missing.</summary>
public static class TeamsChannelData
{
    /// <summary>The tenant the activity comes from: of the conversation, else of the channel data; <see langword="null"/> when neither says.</summary>
    /// <param name="activity">An inbound activity.</param>
    public static string? TenantId(this Activity activity) =>
        activity.Conversation?.TenantId ?? IdOf(activity, "tenant");

    /// <summary>The id of the team in whose channel something happened; <see langword="null"/> outside teams.</summary>
    /// <param name="activity">An inbound activity.</param>
    public static string? TeamId(this Activity activity) => IdOf(activity, "team");

    private static string? IdOf(Activity activity, string name) => activity.ChannelData?.Member(name)?.Text("id");
}
