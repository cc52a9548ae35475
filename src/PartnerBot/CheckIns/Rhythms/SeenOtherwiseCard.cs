using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>A change of settings by which others see more or less.</summary>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="By">Who settled it.</param>
/// <param name="Before">What held.</param>
/// <param name="After">What holds.</param>
/// <param name="Installation">What holds where nothing is settled.</param>
internal sealed record SeenOtherwise(string Partnership, string By, CheckInSettings Before, CheckInSettings After, InstallationSettings Installation)
{
    public bool IsAny => Before.FewestAnswers != After.FewestAnswers || KeptBefore != KeptAfter;

    public int KeptBefore => Before.KeepDays ?? Installation.KeepDays;

    public int KeptAfter => After.KeepDays ?? Installation.KeepDays;
}

/// <summary>Tells a member what others can see from now on.</summary>
internal static class SeenOtherwiseCard
{
    public static AdaptiveCard Of(Words words, SeenOtherwise seen) => words.Card(
        words["checkins.seen.title"],
        [
            new TextBlock(words.Say("checkins.seen.who", ("partnership", seen.Partnership), ("name", seen.By))),
            .. Line(words, "checkins.seen.fewest", seen.Before.FewestAnswers, seen.After.FewestAnswers),
            .. Line(words, "checkins.seen.kept", seen.KeptBefore, seen.KeptAfter),
            new TextBlock(words["checkins.seen.yours"]) { IsSubtle = true },
        ]);

    private static IEnumerable<CardElement> Line(Words words, string key, int before, int after) =>
        before == after ? [] : [new TextBlock(words.Count(key, after, ("before", before)))];
}
