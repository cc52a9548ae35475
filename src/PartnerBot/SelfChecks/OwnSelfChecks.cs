using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.SelfChecks;

/// <summary>The only way to anybody's self-checks: it takes the person who speaks, and finds nothing of anybody else.</summary>
internal sealed class OwnSelfChecks(PartnerBotDb db, TimeProvider time)
{
    private const int Latest = 4;

    /// <summary>The latest ones, the newest first: a year's, when it is done each quarter.</summary>
    public async Task<IReadOnlyList<SelfCheck>> LatestAsync(Person person, CancellationToken cancellationToken) => await db.SelfChecks.AsNoTracking()
        .Where(check => check.PersonId == person.Id)
        .OrderByDescending(check => check.KeptAt)
        .Take(Latest)
        .ToListAsync(cancellationToken);

    /// <summary>One of them, and the one kept before it.</summary>
    public async Task<(SelfCheck? Kept, SelfCheck? Before)> FindAsync(Person person, Guid run, CancellationToken cancellationToken)
    {
        var own = db.SelfChecks.AsNoTracking().Where(check => check.PersonId == person.Id);
        var kept = await own.SingleOrDefaultAsync(check => check.Run == run, cancellationToken);
        var before = kept is null
            ? null
            : await own.Where(check => check.KeptAt < kept.KeptAt).OrderByDescending(check => check.KeptAt).FirstOrDefaultAsync(cancellationToken);

        return (kept, before);
    }

    /// <summary>Keeps what was filled in. A turn that is run again keeps it once.</summary>
    public async Task KeepAsync(Person person, Guid run, SelfCheckForm form, CancellationToken cancellationToken)
    {
        if (await db.SelfChecks.AnyAsync(check => check.PersonId == person.Id && check.Run == run, cancellationToken))
            return;

        db.SelfChecks.Add(new SelfCheck(person.Id, run, form, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task DeleteAsync(Person person, Guid run, CancellationToken cancellationToken) =>
        db.SelfChecks.Where(check => check.PersonId == person.Id && check.Run == run).ExecuteDeleteAsync(cancellationToken);

    public async Task<bool> IsOfferedAsync(Person person, CancellationToken cancellationToken) =>
        !await db.SelfCheckWishes.AnyAsync(wish => wish.PersonId == person.Id && !wish.IsWanted, cancellationToken);

    /// <summary>Has it offered each quarter, or not any more; what waits to be sent is taken back.</summary>
    public async Task OfferAsync(Person person, bool isWanted, CancellationToken cancellationToken)
    {
        var wish = await db.SelfCheckWishes.SingleOrDefaultAsync(wish => wish.PersonId == person.Id, cancellationToken);
        if (wish is null)
            db.SelfCheckWishes.Add(wish = new SelfCheckWish(person.Id));
        wish.Wants(isWanted);
        await db.SaveChangesAsync(cancellationToken);
        if (!isWanted)
            await TakeBackAsync(person.Id, cancellationToken);
    }

    /// <summary>Takes back an offer that waits to be sent.</summary>
    public Task TakeBackAsync(PersonId person, CancellationToken cancellationToken) => db.ExpireWaitingAsync(
        delivery => delivery.PersonId == person && delivery.Occasion.StartsWith(OfferSelfChecks.Occasions), time.GetUtcNow(), cancellationToken);
}
