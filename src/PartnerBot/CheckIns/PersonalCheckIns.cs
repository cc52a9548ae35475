using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>When the person wants to be asked.</summary>
internal sealed class PersonalWishes(PartnerBotDb db) : PersonalRows<CheckInWish>(db)
{
    protected override IQueryable<CheckInWish> Of(PersonId person) => Db.CheckInWishes.Where(wish => wish.PersonId == person);

    protected override IQueryable<CheckInWish> ToldIn(PersonId person, Guid partnership) =>
        Of(person).Where(wish => wish.PartnershipId == new PartnershipId(partnership));
}

/// <summary>What the person said had happened. The extra round itself stays.</summary>
internal sealed class PersonalHappenings(PartnerBotDb db, Openings openings) : PersonalRows<Happening>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var rounds = await (partnership is { } left ? ToldIn(person, left) : Of(person)).Select(happening => happening.CycleId).ToListAsync(cancellationToken);
        var erased = await base.EraseAsync(person, partnership, cancellationToken);
        foreach (var round in rounds)
        {
            await openings.RefreshAsync(round, cancellationToken);
        }

        return erased;
    }

    protected override IQueryable<Happening> Of(PersonId person) => Db.Happenings.Where(happening => happening.PersonId == person);

    protected override IQueryable<Happening> ToldIn(PersonId person, Guid partnership) => Of(person).Where(happening =>
        Db.Set<Cycle>().Any(cycle => cycle.Id == happening.CycleId && cycle.PartnershipId == new PartnershipId(partnership)));
}

/// <summary>The person's check-ins, and what of them or for them is still on its way. Frozen summaries stay as they are.</summary>
internal sealed class PersonalCheckIns(PartnerBotDb db, Openings openings) : PersonalRows<CheckIn>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var own = await (partnership is { } left ? ToldIn(person, left) : Of(person)).Select(checkIn => checkIn.Id).ToListAsync(cancellationToken);
        var rounds = await Db.CheckIns.Where(checkIn => own.Contains(checkIn.Id)).Select(checkIn => checkIn.CycleId).ToListAsync(cancellationToken);
        await TakeBackAsync(own, person, partnership, cancellationToken);
        var erased = await base.EraseAsync(person, partnership, cancellationToken);
        foreach (var round in rounds)
        {
            await openings.RefreshAsync(round, cancellationToken);
        }

        return erased;
    }

    protected override IQueryable<CheckIn> Of(PersonId person) => Db.CheckIns.Where(checkIn => checkIn.PersonId == person);

    protected override IQueryable<CheckIn> ToldIn(PersonId person, Guid partnership) => Of(person).Where(checkIn =>
        Db.Set<Cycle>().Any(cycle => cycle.Id == checkIn.CycleId && cycle.PartnershipId == new PartnershipId(partnership)));

    /// <summary>Who leaves reads nothing more of the partnership, and nobody reads what they had shared and was not sent yet.</summary>
    private async Task TakeBackAsync(List<CheckInId> own, PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var shared = own.Select(CheckInOccasions.Of).ToHashSet(StringComparer.Ordinal);
        var about = partnership is { } left
            ? (await OfPartnershipAsync(left, cancellationToken)).ToHashSet(StringComparer.Ordinal)
            : [];
        var queued = await Db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(CheckInOccasions.Root))
            .Select(delivery => new { delivery.Id, delivery.PersonId, delivery.Occasion })
            .ToListAsync(cancellationToken);
        List<DeliveryId> gone =
        [
            .. from delivery in queued
               let beginning = CheckInOccasions.BeginningOf(delivery.Occasion)
               where shared.Contains(beginning) || (delivery.PersonId == person && about.Contains(beginning))
               select delivery.Id,
        ];
        await Db.Deliveries.Where(delivery => gone.Contains(delivery.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<IEnumerable<string>> OfPartnershipAsync(Guid partnership, CancellationToken cancellationToken)
    {
        var id = new PartnershipId(partnership);
        var cycles = await Db.Cycles.Where(cycle => cycle.PartnershipId == id).Select(cycle => cycle.Id).ToListAsync(cancellationToken);
        var checkIns = await Db.CheckIns.Where(checkIn => cycles.Contains(checkIn.CycleId)).Select(checkIn => checkIn.Id).ToListAsync(cancellationToken);

        return [.. cycles.Select(CheckInOccasions.Of), .. checkIns.Select(CheckInOccasions.Of)];
    }
}
