using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What the organisations hope for, bring and need, beside one another, in their people's own words; and what to talk about.</summary>
internal static class SideBySideCard
{
    private static readonly (string Heading, Func<OnboardingAnswers, string?> Said)[] Topics =
    [
        ("onboarding.sideBySide.hopes", answers => answers.Hopes),
        ("onboarding.sideBySide.brings", answers => answers.Brings),
        ("onboarding.sideBySide.needs", answers => answers.Needs),
    ];

    /// <summary>The cards, more than one only when the words do not fit; the questions stand on the last.</summary>
    public static IReadOnlyList<AdaptiveCard> Of(Words words, Partnership partnership, IReadOnlyList<ConfirmedPartner> confirmed)
    {
        var questions = GapQuestions.Of(partnership.Organisations, confirmed, GapQuestions.Rules);
        // By organisation, so that a page that is full breaks between them as far as it can.
        var ordered = Groups(partnership).SelectMany(group => confirmed.Where(one => one.Membership.OrganisationId == group.Id)).ToList();
        var last = ordered.LastOrDefault();

        return CardPages.Of(ordered, onPage => words.Card(
            words.Say("onboarding.sideBySide.title", ("partnership", partnership.Name)),
            [
                new TextBlock(words["onboarding.sideBySide.intro"]),
                .. Topics.SelectMany(topic => Topic(words, partnership, onPage, topic.Heading, topic.Said)),
                .. onPage.Contains(last!) ? Questions(words, questions) : [],
            ]));
    }

    private static IEnumerable<CardElement> Topic(
        Words words, Partnership partnership, IReadOnlyList<ConfirmedPartner> onPage, string heading, Func<OnboardingAnswers, string?> said)
    {
        var lines = Groups(partnership).SelectMany(group => Lines(words, group.Name, [.. onPage.Where(one => one.Membership.OrganisationId == group.Id)], said)).ToList();

        return [
            Heading(words[heading]),
            .. lines,
        ];
    }

    // Teams draws Medium no larger than the names of the organisations below: the colour tells the two apart.
    private static TextBlock Heading(string text) =>
        new(text) { Weight = TextWeight.Bolder, Size = TextSize.Medium, Color = TextColor.Accent, Separator = true, Spacing = Spacing.Large };

    private static IEnumerable<CardElement> Lines(Words words, string? organisation, List<ConfirmedPartner> members, Func<OnboardingAnswers, string?> said)
    {
        if (members.Count == 0)
            yield break;

        yield return new TextBlock(organisation is null ? words["onboarding.sideBySide.others"] : words.Whole(Markdown.Escape(organisation))) { Weight = TextWeight.Bolder };
        var any = false;
        foreach (var member in members)
        {
            if (said(member.Answers) is not { } text)
                continue;
            any = true;
            yield return words.Quote(text) with { Spacing = Spacing.Small };
            yield return new TextBlock($"– {words.Whole(Markdown.Escape(member.Person.DisplayName))}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        }

        if (!any)
            yield return new TextBlock(words["onboarding.readBack.nothing"]) { IsSubtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Questions(Words words, IReadOnlyList<(string Ask, string? Organisation)> questions) => questions.Count == 0
        ? []
        :
        [
            Heading(words["onboarding.sideBySide.talk"]),
            .. questions.Select(question => new TextBlock(words.Say($"onboarding.gaps.{question.Ask}", ("organisation", question.Organisation))) { Spacing = Spacing.Small }),
        ];

    private static IEnumerable<(OrganisationId? Id, string? Name)> Groups(Partnership partnership) =>
    [
        .. partnership.Organisations.OrderBy(organisation => organisation.Position).Select(organisation => ((OrganisationId?)organisation.Id, (string?)organisation.Name)),
        (null, null),
    ];
}
