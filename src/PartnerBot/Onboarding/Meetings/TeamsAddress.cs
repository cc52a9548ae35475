using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.Onboarding;

/// <summary>The address under which the form of a meeting finds somebody.</summary>
internal static class TeamsAddress
{
    private const int Longest = 254;

    /// <summary>The sign-in name; for a guest, whose sign-in name is known in the hosting tenant only, the e-mail address.</summary>
    /// <returns><see langword="null"/> when the channel told neither.</returns>
    public static string? Of(ChannelAccount member) => new[] { Text(member, "userPrincipalName"), Text(member, "email") }.FirstOrDefault(IsAddress);

    private static bool IsAddress(string? text) =>
        text is { Length: > 2 and <= Longest }
        && text.IndexOf('@', StringComparison.Ordinal) > 0
        && !text.Contains("#EXT#", StringComparison.OrdinalIgnoreCase)
        // These would part the list, and make more people of one.
        && text.AsSpan().IndexOfAny(",; ") < 0;

    private static string? Text(ChannelAccount member, string name) =>
        member.Additional?.TryGetValue(name, out var value) == true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
