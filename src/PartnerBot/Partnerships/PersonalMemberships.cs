using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Where the person is or was a member. A partnership in which nobody is left goes with its last one; one that nobody looks after any more is offered to the others.</summary>
internal sealed class PersonalMemberships(PartnerBotDb db, TakeOver takeOver) : PersonalRows<Membership>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        if (partnership is not null)
            return 0;

        var own = await Db.Partnerships.AsNoTracking()
            .Include(one => one.Memberships)
            .Where(one => one.Memberships.Any(member => member.PersonId == person && member.LeftAt == null))
            .ToListAsync(cancellationToken);
        var erased = await base.EraseAsync(person, partnership, cancellationToken);
        foreach (var one in own)
        {
            var without = one.Without(person);
            if (without == PartnershipWithout.Nobody)
                await PurgePartnerships.DeleteAsync(Db, one.Id, cancellationToken);
            else if (without == PartnershipWithout.ABroker)
                await takeOver.AskAsync(one.Id, person, cancellationToken);
        }

        await Db.SaveChangesAsync(cancellationToken);

        return erased;
    }

    protected override IQueryable<Membership> Of(PersonId person) => Db.Memberships.Where(membership => membership.PersonId == person);

    /// <summary>The row says that and when they left: without it an old card would find them a member still.</summary>
    protected override IQueryable<Membership>? ToldIn(PersonId person, Guid partnership) => null;
}

/// <summary>Thanks said and received. Whom somebody thanked has read it in the chat, which is theirs.</summary>
internal sealed class PersonalAppreciations(PartnerBotDb db) : PersonalRows<Appreciation>(db)
{
    /// <summary>Names the delivery of thanks.</summary>
    public static string Occasion(AppreciationId id) => $"appreciation/{id.Value:N}";

    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var rows = partnership is { } left ? ToldIn(person, left) : Db.Appreciations.Where(thanks => thanks.FromId == person);
        var said = await rows.Select(thanks => thanks.Id).ToListAsync(cancellationToken);
        List<string> occasions = [.. said.Select(Occasion)];
        await Db.Deliveries
            .Where(delivery => occasions.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued)
            .ExecuteDeleteAsync(cancellationToken);

        return await base.EraseAsync(person, partnership, cancellationToken);
    }

    protected override IQueryable<Appreciation> Of(PersonId person) => Db.Appreciations.Where(thanks => thanks.FromId == person || thanks.ToId == person);

    protected override IQueryable<Appreciation> ToldIn(PersonId person, Guid partnership) =>
        Db.Appreciations.Where(thanks => thanks.FromId == person && thanks.PartnershipId == new PartnershipId(partnership));
}

internal sealed class PersonalJoinTries(PartnerBotDb db) : PersonalRows<WrongJoinTry>(db)
{
    protected override IQueryable<WrongJoinTry> Of(PersonId person) => Db.WrongJoinTries.Where(wrong => wrong.PersonId == person);

    /// <summary>A code that opens nothing belongs to no partnership.</summary>
    protected override IQueryable<WrongJoinTry>? ToldIn(PersonId person, Guid partnership) => null;
}
