using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>The question of a round to one person.</summary>
internal static class CheckInMessage
{
    public static Activity For(Words words, CheckIn checkIn, AskingRound round, Person person) => CardMessage.Of(
        CheckInCard.Of(words, QuestionFor(words, checkIn, round.Cycle, round.Partnership, person, round.Members) with
        {
            First = [.. round.First.Where(first => first.CheckIn.PersonId != person.Id)],
            Happened = round.Happened,
            GoesFirstUntil = round.Cycle is { PartnersAskedAt: null, Kind: CycleKind.Regular }
                ? words.Moment(round.Cycle.AsksPartnersAt + Quarters.Length, round.Partnership.ZoneFor(person))
                : null,
        }),
        Summary(words, round.Partnership));

    public static AdaptiveCard CardFor(
        Words words, CheckIn checkIn, Cycle cycle, Partnership partnership, Person person, IReadOnlyList<Member> members, CheckInForm? typed = null, bool isReminder = false, bool tellsBetter = false, IReadOnlyList<WentFirst>? first = null) =>
        CheckInCard.Of(words, QuestionFor(words, checkIn, cycle, partnership, person, members) with { IsReminder = isReminder, Typed = typed, TellsBetter = tellsBetter, First = first ?? [] });

    private static CheckInQuestion QuestionFor(Words words, CheckIn checkIn, Cycle cycle, Partnership partnership, Person person, IReadOnlyList<Member> members) =>
        new(
            checkIn.Id,
            partnership.Name,
            members.OtherBrokers(person.Id, words),
            words.Moment(cycle.ClosesAt, partnership.ZoneFor(person)),
            checkIn.Offered,
            checkIn.Revision,
            checkIn.AnsweredAt is not null,
            checkIn.Shared is not null)
        {
            IsCounted = cycle.IsCounted,
        };

    /// <summary>What a notification says. The name only: what the question is about shows on the lock screen.</summary>
    public static string Summary(Words words, Partnership partnership) => words.Plain("checkins.card.summary", ("partnership", partnership.Name));

    public static AdaptiveCard ReceiptFor(Words words, OwnCheckIn own, CheckInAnswer answer) => ReceiptCard.Of(words, new Receipt(
        answer,
        own.CheckIn.Id,
        own.CheckIn.WasSharedWider,
        own.Partnership.Name,
        own.Members.OtherBrokers(own.Person.Id, words),
        SaidReply.Parse(own.CheckIn.Said) ?? SaidReply.After(ReplyTo.Warmly(answer), last: null),
        words.Moment(own.Cycle.ClosesAt, own.Partnership.ZoneFor(own.Person)),
        own.Cycle.IsCounted));

    public static AdaptiveCard ClosedFor(Words words, OwnCheckIn own, string? note) => RoundClosedCard.Of(
        words, own.Partnership.Name, words.Moment(own.Cycle.ClosedAt ?? own.Cycle.ClosesAt, own.Partnership.ZoneFor(own.Person)), note);
}
