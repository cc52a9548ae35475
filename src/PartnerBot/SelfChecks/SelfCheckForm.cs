using PartnerBot.Storage;

namespace PartnerBot.SelfChecks;

/// <summary>A self-check as it is filled in; everything may be left out.</summary>
/// <param name="Answers">The answers by the keys of their statements.</param>
/// <param name="LetGo">What the person wants to let go of.</param>
internal sealed record SelfCheckForm(IReadOnlyDictionary<string, HowOften> Answers, string? LetGo)
{
    public const int LongestLine = TextLength.Default;

    public bool IsEmpty => Answers.Count == 0 && LetGo is null;
}
