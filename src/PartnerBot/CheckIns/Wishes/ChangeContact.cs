using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Changes how often a person hears from the bot. It holds for what is queued already: that is looked at again when its time comes.</summary>
internal sealed class ChangeContact(PartnerBotDb db, AskAnew askAnew, TimeProvider time)
{
    /// <summary>The day on which a pause that begins now is counted, where the person is.</summary>
    public DateOnly Today(Person person) => time.GetUtcNow().DayIn(Zones.Find(person.Zone) ?? TimeZoneInfo.Utc);

    /// <summary>Pauses until the first minute of a day where the person is.</summary>
    public Task PauseAsync(Person person, DateOnly until, CancellationToken cancellationToken)
    {
        person.Pauses(WallClock.ToInstant(until, TimeOnly.MinValue, (Zones.Find(person.Zone) ?? TimeZoneInfo.Utc)));

        return SaveAsync(person, cancellationToken);
    }

    public Task QuietenAsync(Person person, CancellationToken cancellationToken)
    {
        person.WantsQuiet();

        return SaveAsync(person, cancellationToken);
    }

    public Task StopAsync(Person person, CancellationToken cancellationToken)
    {
        person.WantsNoMessages();

        return SaveAsync(person, cancellationToken);
    }

    /// <summary>Undoes a pause, «quieter» and «stop»; what is still open is asked.</summary>
    /// <returns>Whether there was something to undo.</returns>
    public async Task<bool> ResumeAsync(Person person, CancellationToken cancellationToken)
    {
        var held = person.Contact != Contact.Usual || person.IsPaused(time.GetUtcNow());
        person.Resumes();
        await SaveAsync(person, cancellationToken);
        if (held)
            await askAnew.OfAsync(person.Id, partnership: null, cancellationToken);

        return held;
    }

    /// <summary>Saves, and has what waits for the old wish looked at by the new one.</summary>
    private async Task SaveAsync(Person person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        await db.Deliveries
            .Where(delivery => delivery.PersonId == person.Id && delivery.State == DeliveryState.Queued)
            .Where(delivery => delivery.Reason == MaySend.Paused || delivery.Reason == MaySend.Quieter)
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.DueAt, now), cancellationToken);
    }
}
