using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Lets the partnerships of somebody who is in more of them than may ask in a week take turns: of the cards of the same minute the one is due first whose
/// partnership has not come for longest. Otherwise the same ones would come each time, and the others never.
/// </summary>
internal sealed class TakeTurns(PartnerBotDb db, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>All of it stays within the minute that was promised.</summary>
    private const int MostSeconds = 59;

    private static readonly Dictionary<(PartnershipId Partnership, PersonId Person), TimeSpan> Nothing = [];

    /// <summary>By how much later than its moment a card is due; nothing where it is not named.</summary>
    public async Task<IReadOnlyDictionary<(PartnershipId Partnership, PersonId Person), TimeSpan>> DelaysAsync(
        IReadOnlyCollection<PersonId> people, CycleKind kind, CancellationToken cancellationToken)
    {
        // What somebody asks out of turn is not put behind the others.
        if (kind is CycleKind.AtOnce or CycleKind.Extra)
            return Nothing;

        var goingOn = db.Partnerships.Where(partnership => partnership.EndedAt == null);
        var crowded = await db.Memberships
            .Where(member => people.Contains(member.PersonId) && member.JoinedAt != null && member.LeftAt == null && goingOn.Any(partnership => partnership.Id == member.PartnershipId))
            .GroupBy(member => member.PersonId)
            .Where(of => of.Count() > options.Value.AsksPerWeek)
            .Select(of => of.Key)
            .ToListAsync(cancellationToken);

        return crowded.Count == 0 ? Nothing : await DelaysOfAsync(crowded, cancellationToken);
    }

    /// <summary>A second sooner for each day for which none has come.</summary>
    internal static TimeSpan DelayOf(TimeSpan sinceTheLast) => TimeSpan.FromSeconds(Math.Clamp(MostSeconds - (int)sinceTheLast.TotalDays, 0, MostSeconds));

    private async Task<Dictionary<(PartnershipId Partnership, PersonId Person), TimeSpan>> DelaysOfAsync(List<PersonId> people, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var since = now - TimeSpan.FromDays(MostSeconds);
        var asked = await (
            from checkIn in db.CheckIns
            join cycle in db.Cycles on checkIn.CycleId equals cycle.Id
            where people.Contains(checkIn.PersonId) && checkIn.AskedAt > since
            select new { cycle.PartnershipId, checkIn.CycleId, checkIn.PersonId }).ToListAsync(cancellationToken);
        var byOccasion = asked.ToDictionary(one => CheckInOccasions.Card(one.CycleId, one.PersonId), one => (one.PartnershipId, one.PersonId));
        var occasions = byOccasion.Keys.ToList();
        var came = await db.Deliveries
            .Where(delivery => occasions.Contains(delivery.Occasion) && (delivery.State == DeliveryState.Sent || delivery.State == DeliveryState.Unknown))
            .Select(delivery => new { delivery.Occasion, delivery.SettledAt })
            .ToListAsync(cancellationToken);

        return came.GroupBy(one => byOccasion[one.Occasion]).ToDictionary(of => of.Key, of => DelayOf(now - of.Max(one => one.SettledAt ?? now)));
    }
}
