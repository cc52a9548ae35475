using PartnerBot.BotFramework.Cards;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Schedules;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card of the beginning that is not a question of the dialog; those are checked while the dialog is played.</summary>
internal static class OnboardingCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var (partnership, broker) = (PartnershipCardSamples.Partnership, PartnershipCardSamples.Broker);
        var languages = new Wordings().All;
        var scene = new OnboardingScene(partnership, MemberRole.Partner, "Ana", new DateOnly(2027, 1, 11));
        var state = new OnboardingState { Membership = broker.Id.Value, Partnership = partnership.Id.Value };

        yield return ("welcome", WelcomeCard.Of(words, languages, mayCreate: false));
        yield return ("language", LanguageCard.Ask(words, languages));
        yield return ("language chosen", LanguageCard.Chosen(words));
        yield return ("welcome where nobody may create", WelcomeCard.Of(words, languages, mayCreate: false, words.Plain("partnerships.new.nobodyYet", ("setting", "Partnerships:Creators:People:0"), ("id", NamedPeople.Example))));
        yield return ("welcome of a creator", WelcomeCard.Of(words, languages, mayCreate: true));
        yield return ("join", JoinCards.Ask(words, typed: null, problem: null).Card);
        yield return ("join with a problem", JoinCards.Ask(words, "ABCD-1234", words["onboarding.join.wrong"]).Card);
        yield return ("already in", JoinCards.AlreadyIn(words, partnership, broker).Card);
        yield return ("invited", JoinCards.Invited(words, partnership, broker).Card);
        yield return ("agree anew", JoinCards.AgreeAnew(words, partnership, broker).Card);
        yield return ("joined", ClosingCards.Joined(words, scene, "Ben_ji").Card);
        yield return ("kept", ClosingCards.Kept(words, scene, "Ben_ji").Card);
        yield return ("not now", ClosingCards.NotNow(words, scene, state).Card);
        yield return ("stopped", ClosingCards.Stopped(words, scene, state).Card);
        yield return ("unchanged", ClosingCards.Unchanged(words).Card);
        yield return ("gone", ClosingCards.Gone(words).Card);
        yield return ("leave", LeaveCommand.Card(words, partnership.Name, broker.Id));
        foreach (var (index, card) in SideBySideCard.Of(words, partnership, SomeConfirmed.Of(partnership, 12)).Index())
        {
            yield return ($"side by side {index}", card);
        }

        foreach (var (index, card) in PartnersWordsCard.Of(words, partnership, SomeConfirmed.Of(partnership, 12), Roles.Partner | Roles.Broker).Index())
        {
            yield return ($"told {index}", card);
        }

        var calendar = new PersonalCalendar(TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi"), WorkingWeek.Usual);
        foreach (var suit in (bool[])[true, false])
        {
            var slots = new CommonSlots([Moment(3), Moment(10), Moment(30)], TimeSpan.FromMinutes(30), suit);
            foreach (var (name, guests) in Guests)
            {
                yield return ($"meet, {suit}, {name}", MeetingCard.Of(words, partnership, slots, guests, calendar, MemberRole.Broker));
            }
        }

        yield return ("settled", MeetingCard.Settled(words, partnership));
        yield return ("left", LeaveButton.Left(words));
    }

    private static IEnumerable<(string Name, MeetingGuests Guests)> Guests =>
    [
        ("nobody in the form", MeetingGuests.Nobody),
        ("everybody in the form", new MeetingGuests(["ben@museum.example"], [])),
        ("some by hand", new MeetingGuests(["ben@museum.example"], ["Chlo_é", "Dana"])),
        ("many by hand", new MeetingGuests(["ben@museum.example"], [.. Enumerable.Range(1, 39).Select(number => $"P{number}")])),
    ];

    private static DateTimeOffset Moment(int hours) => new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddHours(hours);
}
