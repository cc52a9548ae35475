namespace PartnerBot.BotFramework.State;

/// <summary>A stored document together with the ETag that came in the same answer.</summary>
/// <param name="Content">UTF-8 JSON.</param>
/// <param name="ETag">Names exactly this content; opaque, never empty.</param>
public sealed record StateDocument(ReadOnlyMemory<byte> Content, string ETag);
