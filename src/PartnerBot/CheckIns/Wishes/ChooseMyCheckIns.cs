using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Shows, and changes, when somebody is asked in a partnership. What is open already follows the new wish as far as it is not on its way.</summary>
internal sealed class ChooseMyCheckIns(PartnerBotDb db, UpcomingRounds upcoming, AskAnew askAnew)
{
    private const int Preview = 3;

    /// <summary>What the card shows.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="partnership">Which partnership; they are in it.</param>
    /// <param name="instead">A wish to look at without saving it; <see langword="null"/> for the one that holds.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<MyCheckIns> ShowAsync(Person person, Partnership partnership, CheckInWish? instead, CancellationToken cancellationToken)
    {
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var wish = instead
            ?? await db.CheckInWishes.AsNoTracking().SingleOrDefaultAsync(found => found.PartnershipId == partnership.Id && found.PersonId == person.Id, cancellationToken)
            ?? new CheckInWish(partnership.Id, person.Id);
        var next = await upcoming.NextOfAsync(person, partnership, Preview, instead, cancellationToken);

        return new MyCheckIns(partnership.Id, partnership.Name, schedule, wish, next, partnership.ZoneFor(person), person.Week ?? WorkingWeek.Usual);
    }

    public async Task SaveAsync(Person person, Partnership partnership, CheckInWish wish, CancellationToken cancellationToken)
    {
        var kept = await db.CheckInWishes.SingleOrDefaultAsync(found => found.PartnershipId == partnership.Id && found.PersonId == person.Id, cancellationToken);
        if (kept is null)
            db.CheckInWishes.Add(wish);
        else
            kept.Change(wish.Rhythm, wish.Weekday, wish.At);

        await db.SaveChangesAsync(cancellationToken);
        await askAnew.OfAsync(person.Id, partnership.Id, cancellationToken);
    }
}
