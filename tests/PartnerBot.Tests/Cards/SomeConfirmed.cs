using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Tests.Cards;

/// <summary>People who have confirmed as much as one can.</summary>
internal static class SomeConfirmed
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<ConfirmedPartner> Of(Partnership partnership, int count) =>
        [.. Enumerable.Range(0, count).Select(number => One(partnership, partnership.Organisations[number % partnership.Organisations.Count], Everything(partnership)))];

    public static ConfirmedPartner One(Partnership partnership, Organisation organisation, OnboardingState said)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7(Now)), "tenant", "person", Now);
        var membership = new Membership(new MembershipId(Guid.CreateVersion7(Now)), partnership.Id, person.Id, MemberRole.Partner, Now);
        membership.SpeaksFor(organisation.Id);
        membership.Join(Now);
        var answers = new OnboardingAnswers(membership.Id);
        answers.Confirm("run", said, Now);

        return new ConfirmedPartner(person, membership, answers);
    }

    public static OnboardingState Nothing(Partnership partnership) => new() { Membership = Guid.Empty, Partnership = partnership.Id.Value };

    private static OnboardingState Everything(Partnership partnership)
    {
        var long500 = new string('é', 500);

        return Nothing(partnership) with
        {
            NameSaid = "bɛn",
            Reach = long500,
            AccessNeeds = long500,
            WordsToAvoid = long500,
            Hopes = long500,
            Brings = long500,
            Needs = "A *bold* [need](x)",
            Worry = long500,
            TimeCovered = TimeCovered.No,
            StepBack = long500,
            ConcernsFor = Visibility.Partners,
            Values = [PartnerValue.CoCreation, PartnerValue.Humbleness],
            Heres = [long500, null],
        };
    }
}
