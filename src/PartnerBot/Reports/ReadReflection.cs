using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Reports;

/// <summary>Reads what a reflection has brought, at the consent each story has at this moment.</summary>
internal sealed class ReadReflection(PartnerBotDb db)
{
    /// <summary>The partnership's latest reflection; null when there was none.</summary>
    public async Task<ReflectionReport?> LatestAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var latest = await db.Reflections.AsNoTracking().Include(reflection => reflection.Invitations)
            .Where(reflection => reflection.PartnershipId == partnership.Id)
            .OrderByDescending(reflection => reflection.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);

        return latest is null ? null : await OfAsync(latest, partnership, cancellationToken);
    }

    /// <summary>One reflection of the partnership; null when it has none of this id.</summary>
    public async Task<ReflectionReport?> ByIdAsync(Partnership partnership, ReflectionId id, CancellationToken cancellationToken)
    {
        var found = await db.Reflections.AsNoTracking().Include(reflection => reflection.Invitations)
            .SingleOrDefaultAsync(reflection => reflection.Id == id && reflection.PartnershipId == partnership.Id, cancellationToken);

        return found is null ? null : await OfAsync(found, partnership, cancellationToken);
    }

    private async Task<ReflectionReport> OfAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var told = await (
            from story in db.Stories.AsNoTracking()
            join person in db.People on story.PersonId equals person.Id
            join membership in db.Memberships on person.Id equals membership.PersonId
            where story.ReflectionId == reflection.Id && membership.PartnershipId == partnership.Id
            select new { Story = story, Person = person, membership.Role }).ToListAsync(cancellationToken);
        var readable = told.Where(item => item.Story.Readers != StoryReaders.Panel).ToList();
        var zone = partnership.ScheduleZone();

        return new ReflectionReport(
            reflection.Id,
            partnership.Name,
            reflection.Kind,
            reflection.OpenedAt.DayIn(zone),
            reflection.DueOn,
            reflection.Invitations.Count,
            // In the order of their words: the order of telling would say who was first.
            [.. readable
                .Select(item => new ReportedStory(StoryTeller.Of(item.Story.Naming, item.Person.DisplayName, item.Role == MemberRole.Broker), item.Story.Text))
                .OrderBy(story => story.Text.Title ?? story.Text.Happened ?? story.Text.Now ?? story.Text.Before, StringComparer.Ordinal)],
            told.Count - readable.Count);
    }
}
