using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary><em>Met</em>, <em>not yet</em>, or going on without a meeting. Nothing else is recorded of a meeting.</summary>
internal sealed class MeetingButton(Speaker speaker, FindPartnership find, ProposeMeeting propose, PartnerBotDb db, TimeProvider time) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text("partnership"), out var id)
            || await find.ByIdAsync(person, new PartnershipId(id), press.Verb == MeetingCard.SkipVerb ? Thing.SkippingMeeting : Thing.MeetingTimes, cancellationToken) is not { } partnership
            || await propose.ForAsync(person, words, partnership, cancellationToken) is not { } proposal)
        {
            return CardActionResult.Say(words["onboarding.notYours"]);
        }

        if (press.Verb == MeetingCard.MetVerb)
            partnership.Met(time.GetUtcNow());
        else if (press.Verb == MeetingCard.SkipVerb)
            partnership.SkipsMeeting(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        return partnership.MayCheckIn
            ? CardActionResult.Replace(MeetingCard.Settled(words, partnership), words["onboarding.meet.settled.summary"], lasting: true)
            : CardActionResult.Replace(proposal, words.Plain("onboarding.meet.title", ("partnership", partnership.Name)));
    }
}
