using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Tells everybody at the same moment which stories were chosen, why, and how; with thanks, first of all to those who told one.</summary>
internal static class OutcomeCard
{
    private const int ReasonsShown = 2;

    private const int LongestReason = 300;

    public static AdaptiveCard Of(Words words, Partnership partnership, Outcome outcome) => words.Card(
        words["outcome.title"],
        [
            new TextBlock(words.Say(outcome.HasTold ? "outcome.thanksTeller" : "outcome.thanks", ("partnership", partnership.Name))),
            .. How(words, outcome) is { } how ? [new TextBlock(how)] : Array.Empty<CardElement>(),
            .. outcome.Domains.Count == 0 ? [new TextBlock(words["outcome.nothing"])] : Array.Empty<CardElement>(),
            .. outcome.Domains.SelectMany(domain => Domain(words, domain)),
            new TextBlock(words["outcome.all"]) { Separator = true },
        ],
        [
            new ExecuteAction(words["setup.concluded.read"])
            {
                Verb = RunCommandButton.Verb,
                Data = new CardData { ["command"] = "report", ["argument"] = FindPartnership.NameOnButton(partnership) },
                AssociatedInputs = AssociatedInputs.None,
            },
        ]);

    /// <summary>How it came to be chosen; <see langword="null"/> where nobody on the panel has chosen anything.</summary>
    public static string? How(Words words, Outcome outcome) => outcome.Read.People == 0 ? null : words.Count(
        "outcome.how",
        outcome.Read.People,
        ("organisations", words.Count("outcome.organisations", outcome.Read.Organisations)),
        ("read", words.Count("outcome.stories", outcome.Read.Stories)));

    private static IEnumerable<CardElement> Domain(Words words, OutcomeDomain domain)
    {
        yield return new TextBlock(words.Say("outcome.domain", ("domain", StoryDomain.Label(words, domain.Domain)))) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        if (domain.Chosen.Count > 1)
            yield return new TextBlock(words["outcome.tie"]) { IsSubtle = true, Size = TextSize.Small };
        foreach (var story in domain.Chosen)
        {
            yield return CardLayout.Box([.. Story(words, story)]);
        }
    }

    private static IEnumerable<CardElement> Story(Words words, OutcomeStory story)
    {
        if (story.Text is null)
        {
            yield return new TextBlock(words["outcome.hidden"]);
            yield break;
        }

        yield return new RichTextBlock([new TextRun(words.Whole(StoryWords.Title(words, story.Text))) { Weight = TextWeight.Bolder }]);
        if (story.IsOwn)
            yield return new TextBlock(words["outcome.own"]) { Spacing = Spacing.None };
        foreach (var reason in story.Reasons.Take(ReasonsShown))
        {
            yield return words.Quote(reason.Length <= LongestReason ? reason : Beginning.Of(reason, LongestReason)) with { Spacing = Spacing.Small };
        }

        if (story.Reasons.Count > ReasonsShown)
            yield return new TextBlock(words.Count("outcome.moreReasons", story.Reasons.Count - ReasonsShown)) { IsSubtle = true, Size = TextSize.Small };
    }
}
