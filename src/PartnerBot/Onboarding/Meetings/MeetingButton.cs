using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary><em>Met</em>, <em>not yet</em>, or going on without a meeting. Nothing else is recorded of a meeting.</summary>
internal sealed class MeetingButton(Speaker speaker, FindPartnership find, ProposeMeeting propose, PartnerBotDb db, TimeProvider time) : PartnershipButton(speaker, find)
{
    protected override string NotYours => "onboarding.notYours";

    protected override Thing About(string verb) => verb == MeetingCard.SkipVerb ? Thing.SkippingMeeting : Thing.MeetingTimes;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (await propose.ForAsync(person, Words, partnership, cancellationToken) is not { } proposal)
            return CardActionResult.Say(Words[NotYours]);

        if (press.Verb == MeetingCard.MetVerb)
            partnership.Met(time.GetUtcNow());
        else if (press.Verb == MeetingCard.SkipVerb)
            partnership.SkipsMeeting(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        return partnership.MayCheckIn
            ? CardActionResult.Replace(MeetingCard.Settled(Words, partnership), Words["onboarding.meet.settled.summary"], lasting: true)
            : CardActionResult.Replace(proposal, Words.Plain("onboarding.meet.title", ("partnership", partnership.Name)));
    }
}
