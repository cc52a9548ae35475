namespace PartnerBot.BotFramework.Connector;

/// <summary>A limit as Teams states it: no more than so many within any stretch of time so long.</summary>
internal readonly record struct RateWindow(int Count, TimeSpan Length);
