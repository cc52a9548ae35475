using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Writes the proposal to meet anew when it leaves: with the addresses of those who allowed it, which the outbox must not keep.</summary>
internal sealed class WriteProposal(PartnerBotDb db, ProposeMeeting propose, Wordings wordings) : IWriteAnew
{
    public async Task<Activity?> WriteAsync(string occasion, Person reader, CancellationToken cancellationToken)
    {
        if (occasion.Split('/') is not [ProposeMeeting.Kind, var text, _] || !Guid.TryParse(text, out var id))
            return null;

        var of = new PartnershipId(id);
        var partnership = await db.Partnerships.AsNoTracking()
            .Include(found => found.Organisations)
            .SingleOrDefaultAsync(found => found.Id == of && found.EndedAt == null, cancellationToken);
        var words = wordings.For(reader.Language);

        return partnership is not null && await propose.ForAsync(reader, words, partnership, cancellationToken) is { } card
            ? CardMessage.Of(card, words.Plain("onboarding.meet.title", ("partnership", partnership.Name)))
            : null;
    }
}
