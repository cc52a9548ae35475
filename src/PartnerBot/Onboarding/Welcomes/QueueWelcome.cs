using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>
/// Puts the welcome into the outbox, once for an installation: of its two events the first does, on whichever host it arrives. A welcome that was only
/// replied would be lost for good when Teams is busy at that moment.
/// </summary>
internal sealed class QueueWelcome(PartnerBotDb db, TimeProvider time)
{
    public async Task RunAsync(Person person, Activity welcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.People
            .Where(found => found.Id == person.Id && found.WelcomedAt == null)
            .ExecuteUpdateAsync(found => found.SetProperty(row => row.WelcomedAt, now), cancellationToken);
        if (claimed == 0)
            return;

        // The claim above makes it one for each installation; whoever comes back is welcomed again.
        var occasion = $"welcome/{person.Id.Value:N}/{Guid.CreateVersion7(now):N}";
        db.Deliveries.Add(Delivery.To(person, occasion, welcome, now, kind: DeliveryKind.Answer));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
