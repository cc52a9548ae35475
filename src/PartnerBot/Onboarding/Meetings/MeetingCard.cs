using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Times to meet, in the reader's own clock; whether one has met.</summary>
internal static class MeetingCard
{
    public const string MetVerb = "meeting.met";
    public const string NotYetVerb = "meeting.not-yet";
    public const string SkipVerb = "meeting.skip";

    // More would bury the times on a phone.
    private const int MostNames = 8;

    public static AdaptiveCard Of(Words words, Partnership partnership, CommonSlots slots, MeetingGuests guests, PersonalCalendar reader, MemberRole role) => words.Card(
        words.Say("onboarding.meet.title", ("partnership", partnership.Name)),
        [
            new TextBlock(words["onboarding.meet.text"]),
            new TextBlock(words[slots.SuitEverybody ? "onboarding.meet.suit" : "onboarding.meet.leastBad"]),
            // Where they are spoken of: among the other buttons nobody would tell a time to meet from having met.
            new ActionSet([.. slots.Starts.Select(start => new OpenUrlAction(Title(words, start, slots.Length, reader), Form(words, partnership, start, slots.Length, guests, reader)))]),
            new TextBlock(words.Say("onboarding.meet.clock", ("zone", People.Zones.Title(reader.Zone.Id)))) { IsSubtle = true },
            .. slots.Starts.All(start => reader.Suits(start, slots.Length)) ? [] : (CardElement[])[new TextBlock(words["onboarding.meet.outsideHint"]) { IsSubtle = true }],
            new TextBlock(WhoIsIn(words, guests)) { IsSubtle = true },
        ],
        [
            Button(words["onboarding.meet.met"], MetVerb, partnership) with { Style = ActionStyle.Positive },
            Button(words["onboarding.meet.notYet"], NotYetVerb, partnership),
            .. role == MemberRole.Broker ? (CardAction[])[Button(words["onboarding.meet.skip"], SkipVerb, partnership)] : [],
        ]);

    /// <summary>What stands in the place of the proposal when it is settled.</summary>
    public static AdaptiveCard Settled(Words words, Partnership partnership) => words.Card(
        words[partnership.HasMet ? "onboarding.meet.settled.met" : "onboarding.meet.settled.skipped"],
        [new TextBlock(words.Say("onboarding.meet.settled.text", ("partnership", partnership.Name)))]);

    /// <summary>Teams' form for a new meeting.</summary>
    public static Uri Form(Words words, Partnership partnership, DateTimeOffset start, TimeSpan length, MeetingGuests guests, PersonalCalendar reader)
    {
        var subject = words.Plain("onboarding.meet.subject", ("partnership", partnership.Name));

        var attendees = guests.Addresses.Count == 0 ? "" : $"&attendees={string.Join(',', guests.Addresses.Select(Uri.EscapeDataString))}";

        return new Uri(
            $"https://teams.microsoft.com/l/meeting/new?subject={Uri.EscapeDataString(subject)}&startTime={Moment(start)}&endTime={Moment(start + length)}{attendees}");

        string Moment(DateTimeOffset at) =>
            Uri.EscapeDataString(TimeZoneInfo.ConvertTime(at, reader.Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    private static string WhoIsIn(Words words, MeetingGuests guests) => guests switch
    {
        { Addresses.Count: 0 } => words["onboarding.meet.form.nobody"],
        { ByHand.Count: 0 } => words["onboarding.meet.form.all"],
        { ByHand.Count: > MostNames } => words.Count("onboarding.meet.form.many", guests.ByHand.Count),
        _ => words.Say("onboarding.meet.form.some", ("people", words.Join(guests.ByHand))),
    };

    private static string Title(Words words, DateTimeOffset start, TimeSpan length, PersonalCalendar reader)
    {
        var local = words.When("common.dates.slot", TimeZoneInfo.ConvertTime(start, reader.Zone));

        return reader.Suits(start, length) ? local : words.Plain("onboarding.meet.outside", ("time", local));
    }

    private static ExecuteAction Button(string title, string verb, Partnership partnership) => new(title)
    {
        Verb = verb,
        Data = PartnershipButton.On(partnership.Id),
    };
}
