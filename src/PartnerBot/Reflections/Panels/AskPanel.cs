using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Asks the people on a panel to read, once in each round, and reminds those once who have not chosen by half of the time.</summary>
internal sealed class AskPanel(PartnerBotDb db, ReadPanel read, QueueCards queue)
{
    /// <summary>The day on which a round ends that begins now.</summary>
    public static DueDate DueIn(TimeSpan readingTime, Partnership partnership, DateTimeOffset now) =>
        DueDate.In((int)Math.Ceiling(readingTime.TotalDays), TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone), now);

    /// <summary>Queues the question to everybody who sits and was not asked in this round. It is the caller's to save.</summary>
    public Task AskAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken) =>
        QueueAsync(reflection, partnership, isReminder: false, cancellationToken);

    /// <summary>Queues the reminder to those who were asked and have not chosen everywhere. It is the caller's to save.</summary>
    public Task RemindAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken) =>
        QueueAsync(reflection, partnership, isReminder: true, cancellationToken);

    private async Task QueueAsync(Reflection reflection, Partnership partnership, bool isReminder, CancellationToken cancellationToken)
    {
        var state = await read.OfAsync(reflection, cancellationToken);
        var people = (await db.JoinedAsync(partnership.Id, cancellationToken)).ToDictionary(member => member.Person.Id, member => member.Person);
        foreach (var seat in reflection.Seats.Where(seat => !state.HasFinished(seat)))
        {
            if (seat.PersonId is not { } id || !people.TryGetValue(id, out var person))
                continue;

            var asked = ReflectionOccasions.Panel(reflection, id);
            var occasion = isReminder ? $"{asked}/again" : asked;
            if (await WasAsync(occasion, cancellationToken) || (isReminder && !await WasSentAsync(asked, cancellationToken)))
                continue;

            var desk = state.DeskOf(seat, id, partnership.Name);
            queue.To(person, occasion, DeliveryKind.Ask, words => PanelCards.Ask(words, desk, isReminder), expiresAt: reflection.RoundDueAt);
        }
    }

    private Task<bool> WasAsync(string occasion, CancellationToken cancellationToken) =>
        db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken);

    private Task<bool> WasSentAsync(string occasion, CancellationToken cancellationToken) =>
        db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion && delivery.State == DeliveryState.Sent, cancellationToken);
}
