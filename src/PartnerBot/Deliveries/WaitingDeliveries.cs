using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

internal static class WaitingDeliveries
{
    /// <summary>Settles what waits to be sent and whose occasion is over, as when its partnership has ended. What it said is not kept.</summary>
    /// <returns>How many they were.</returns>
    public static Task<int> ExpireWaitingAsync(
        this PartnerBotDb db, Expression<Func<Delivery, bool>> which, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued)
            .Where(which)
            .ExecuteUpdateAsync(
                rows => rows
                    .SetProperty(row => row.State, DeliveryState.Expired)
                    .SetProperty(row => row.Message, "")
                    .SetProperty(row => row.SettledAt, now),
                cancellationToken);
}
