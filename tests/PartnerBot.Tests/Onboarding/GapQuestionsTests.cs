using PartnerBot.Onboarding;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class GapQuestionsTests
{
    private static readonly PartnerBot.Partnerships.Partnership Partnership = PartnershipCardSamples.Partnership;

    [Fact]
    public void Every_rule_has_its_question_in_every_language() => Assert.All(
        new Wordings().All, words => Assert.All(GapQuestions.Rules, rule => Assert.NotEmpty(words[$"onboarding.gaps.{rule.Ask}"])));

    [Fact]
    public void Who_said_everything_alike_is_asked_nothing() => Assert.Empty(Asked(All("Humbleness"), All("Humbleness")));

    [Fact]
    public void A_need_that_nobody_answers_is_asked_about_first() =>
        Assert.Equal("nobodyBrings", Asked(All("Humbleness") with { Brings = null }, All("Humbleness") with { Brings = null, Needs = null })[0].Ask);

    [Fact]
    public void The_one_organisation_without_a_need_is_named() =>
        Assert.Equal([("oneNeedsNothing", Partnership.Organisations.OrderBy(one => one.Position).ElementAt(1).Name)], Asked(All("Humbleness"), All("Humbleness") with { Needs = null }));

    [Fact]
    public void Values_that_nobody_shares_are_a_question() => Assert.Equal(["noSharedValue"], Asked(All("Humbleness"), All("Reciprocity")).Select(one => one.Ask));

    [Fact]
    public void Three_questions_are_enough() =>
        Assert.Equal(GapQuestions.Most, Asked(All("Humbleness"), SomeConfirmed.Nothing(Partnership)).Count);

    private static IReadOnlyList<(string Ask, string? Organisation)> Asked(params OnboardingState[] said) => GapQuestions.Of(
        Partnership.Organisations,
        [.. said.Zip(Partnership.Organisations.OrderBy(one => one.Position), (state, organisation) => SomeConfirmed.One(Partnership, organisation, state))],
        GapQuestions.Rules);

    private static OnboardingState All(string value) => SomeConfirmed.Nothing(Partnership) with
    {
        Hopes = "h",
        Brings = "b",
        Needs = "n",
        Values = [Enum.Parse<PartnerValue>(value)],
    };
}
