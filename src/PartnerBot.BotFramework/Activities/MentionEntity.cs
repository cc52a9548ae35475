namespace PartnerBot.BotFramework.Activities;

/// <summary>A mention inside a message: its <see cref="Text"/> stands literally in the message's text.</summary>
/// <param name="Type">Always <c>mention</c>; <see langword="null"/> only in JSON that is not a mention.</param>
/// <param name="Mentioned">Who is meant; <see langword="null"/> when a client left it out.</param>
/// <param name="Text">The words that stand for it, for example <c>&lt;at&gt;Ana&lt;/at&gt;</c>; <see langword="null"/> when a client left them out.</param>
public sealed record MentionEntity(string? Type, ChannelAccount? Mentioned, string? Text);
