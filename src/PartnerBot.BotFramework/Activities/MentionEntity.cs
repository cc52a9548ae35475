namespace PartnerBot.BotFramework.Activities;

/// <summary>A mention inside a message: its <see cref="Text"/> stands literally in the message's text.</summary>
/// <param name="Type">Always <c>mention</c>.</param>
/// <param name="Mentioned">Who is meant.</param>
/// <param name="Text">The words that stand for it, for example <c>&lt;at&gt;Ana&lt;/at&gt;</c>.</param>
public sealed record MentionEntity(string? Type, ChannelAccount? Mentioned, string? Text);
