using Microsoft.Extensions.Options;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

internal sealed class PurgeDeliveries(PartnerBotDb db, IOptions<RetentionOptions> options, TimeProvider time) : IPurge
{
    public string What => "deliveries";

    public Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - options.Value.Deliveries;

        return db.Deliveries
            .Where(delivery => delivery.SettledAt < before)
            .OrderBy(delivery => delivery.SettledAt)
            .DeleteInBatchesAsync(cancellationToken);
    }
}
