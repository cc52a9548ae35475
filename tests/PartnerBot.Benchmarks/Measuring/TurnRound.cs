namespace PartnerBot.Benchmarks.Measuring;

/// <summary>One round of turns of one peer.</summary>
internal sealed record TurnRound(double CpuMicroseconds, double PerSecond, double Median, double Slow, double AllocatedKilobytes, double Statements);
