using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Keeps what somebody marked, until the words about all together are made.</summary>
internal sealed class MarkValues(PartnerBotDb db, TimeProvider time)
{
    public async Task MarkAsync(Person person, Closing closing, IReadOnlyDictionary<string, ValueDegree> marks, CancellationToken cancellationToken)
    {
        if (!closing.TakesMarks)
            return;

        var before = await db.ValueMarks.SingleOrDefaultAsync(own => own.ReflectionId == closing.ReflectionId && own.PersonId == person.Id, cancellationToken);
        if (marks.Count == 0)
        {
            if (before is not null)
                db.ValueMarks.Remove(before);
        }
        else
        {
            var own = before ?? db.ValueMarks.Add(new ValueMarks(closing.ReflectionId, person.Id)).Entity;
            own.Are(marks, time.GetUtcNow());
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (before is null && e.IsConflict)
        {
            // The same press arrived twice, and the other one was a moment faster.
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Makes the words about all marks together, once, and forgets the marks: nobody finds one out from words that change.</summary>
internal sealed class FreezeValues(PartnerBotDb db, TimeProvider time)
{
    /// <summary>It is the caller's to save.</summary>
    public async Task FreezeAsync(Closing closing, CancellationToken cancellationToken)
    {
        if (!closing.TakesMarks)
            return;

        var marks = await db.ValueMarks.Where(one => one.ReflectionId == closing.ReflectionId).ToListAsync(cancellationToken);
        var organisations = await db.Memberships.AsNoTracking()
            .Where(member => member.PartnershipId == closing.PartnershipId)
            .ToDictionaryAsync(member => member.PersonId, member => member.OrganisationId, cancellationToken);
        var fewest = await db.CheckInSchedules
            .Where(schedule => schedule.PartnershipId == closing.PartnershipId)
            .Select(schedule => schedule.FewestAnswers)
            .FirstOrDefaultAsync(cancellationToken);
        closing.Freeze(
            ValuesInWords.Of(ValueWords.Keys, [.. marks.Select(one => new MarksOfOne(organisations.GetValueOrDefault(one.PersonId), one.Marks))], fewest), time.GetUtcNow());
        db.ValueMarks.RemoveRange(marks);
    }
}
