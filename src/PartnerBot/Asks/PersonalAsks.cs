using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>What the person asked for, and what of it is still on its way. Nobody is nudged about what is not asked any more.</summary>
internal sealed class PersonalAsks(PartnerBotDb db, NudgeOwners nudge) : PersonalRows<Ask>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var asks = await (partnership is { } left ? ToldIn(person, left) : Of(person)).AsNoTracking().ToListAsync(cancellationToken);
        var gone = asks.Select(ask => AskOccasions.Of(ask.Id)).ToList();
        var erased = await base.EraseAsync(person, partnership, cancellationToken);
        foreach (var ask in gone)
        {
            await Db.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(ask))
                .ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var ask in asks)
        {
            await nudge.RefreshAsync(ask, await Db.MembersOfAsync(ask.PartnershipId, cancellationToken), cancellationToken);
        }

        return erased;
    }

    protected override IQueryable<Ask> Of(PersonId person) => Db.Asks.Where(ask => ask.PersonId == person);

    protected override IQueryable<Ask> ToldIn(PersonId person, Guid partnership) => Of(person).Where(ask => ask.PartnershipId == new PartnershipId(partnership));
}

/// <summary>What the person said to others' asks, and what of it the askers have not been told yet.</summary>
internal sealed class PersonalAskReplies(PartnerBotDb db, NudgeOwners nudge) : PersonalRows<AskReply>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var asks = await (partnership is { } left ? ToldIn(person, left) : Of(person)).Select(reply => reply.AskId).ToListAsync(cancellationToken);
        foreach (var told in asks.Select(ask => AskOccasions.RepliesOf(ask, person)))
        {
            await Db.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(told))
                .ExecuteDeleteAsync(cancellationToken);
        }

        // Who leaves is not nudged about what others ask there.
        if (partnership is { } there && await Db.People.SingleOrDefaultAsync(found => found.Id == person, cancellationToken) is { } leaving)
            await nudge.RefreshAsync(leaving, except: new PartnershipId(there), cancellationToken);

        return await base.EraseAsync(person, partnership, cancellationToken);
    }

    protected override IQueryable<AskReply> Of(PersonId person) => Db.AskReplies.Where(reply => reply.PersonId == person);

    protected override IQueryable<AskReply> ToldIn(PersonId person, Guid partnership) => Of(person).Where(reply =>
        Db.Set<Ask>().Any(ask => ask.Id == reply.AskId && ask.PartnershipId == new PartnershipId(partnership)));
}
