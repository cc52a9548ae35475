namespace PartnerBot.CheckIns;

/// <summary>Notices that it has been hard for somebody for a while. It is told to that person alone.</summary>
internal static class LowStreak
{
    private const int Rounds = 3;

    public static bool IsLow(Feeling? feeling) => feeling is Feeling.Difficult or Feeling.HardGoing;

    /// <summary>Whether it is time to say so: at the third low answer in a row, and at every third after it.</summary>
    /// <param name="latestFirst">The person's answers in one partnership, the latest first; rounds without an answer are left out.</param>
    public static bool IsToBeTold(IEnumerable<Feeling?> latestFirst)
    {
        var low = latestFirst.TakeWhile(IsLow).Count();

        return low > 0 && low % Rounds == 0;
    }
}
