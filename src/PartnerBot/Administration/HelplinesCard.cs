using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>Warns of helplines that nobody has made sure of lately.</summary>
internal static class HelplinesCard
{
    private const int MostLines = 12;

    public static AdaptiveCard Of(Words words, IReadOnlyList<(string Name, DateOnly? VerifiedOn)> toVerify) => words.Card(
        words["administration.helplines.title"],
        [
            .. CardLayout.Problem(words.Count("administration.helplines.text", toVerify.Count)),
            new TextBlock(words["administration.helplines.how"]),
            .. toVerify.OrderBy(entry => entry.VerifiedOn).Take(MostLines).Select(entry => new TextBlock(Line(words, entry.Name, entry.VerifiedOn)) { Spacing = Spacing.Small }),
            .. toVerify.Count > MostLines ? [new TextBlock(words.Count("administration.helplines.more", toVerify.Count - MostLines)) { IsSubtle = true }] : (IEnumerable<CardElement>)[],
        ]);

    private static string Line(Words words, string name, DateOnly? verifiedOn) => verifiedOn is { } day
        ? words.Say("administration.helplines.since", ("name", name), ("date", words.When("common.dates.day", day)))
        : words.Say("administration.helplines.never", ("name", name));
}
