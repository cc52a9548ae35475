using Microsoft.EntityFrameworkCore;
using PartnerBot.Closings;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Reports;

/// <summary>Reads what a reflection has brought, at the consent each story has at this moment.</summary>
internal sealed class ReadReflection(PartnerBotDb db, ReadOutcome outcome, ReadClosingRecord closing)
{
    /// <summary>The partnership's latest reflection that is through; null when there was none, or when the reader has not joined.</summary>
    public async Task<ReflectionReport?> LatestAsync(PersonId reader, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!await MayAsync(Thing.Report, reader, partnership.Id, cancellationToken))
            return null;

        var latest = await Published(partnership.Id)
            .OrderByDescending(reflection => reflection.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);

        return latest is null ? null : await OfAsync(latest, partnership, Roles.Partner, cancellationToken);
    }

    /// <summary>One reflection of the partnership that is through; null when it has none of this id, or when the reader has not joined.</summary>
    public async Task<ReflectionReport?> ByIdAsync(PersonId reader, Partnership partnership, ReflectionId id, CancellationToken cancellationToken)
    {
        var found = await MayAsync(Thing.Report, reader, partnership.Id, cancellationToken)
            ? await Published(partnership.Id).SingleOrDefaultAsync(reflection => reflection.Id == id, cancellationToken)
            : null;

        return found is null ? null : await OfAsync(found, partnership, Roles.Partner, cancellationToken);
    }

    /// <summary>All reflections of the partnership that are through, the first one first, as a file may hold them; null when the reader has not joined.</summary>
    /// <param name="reader">Who makes the file.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="audience">Whom the file is for: the members, or readers outside.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<IReadOnlyList<ReflectionReport>?> AllAsync(
        PersonId reader, Partnership partnership, Roles audience, CancellationToken cancellationToken)
    {
        if (!await MayAsync(Thing.Report, reader, partnership.Id, cancellationToken))
            return null;

        var all = new List<ReflectionReport>();
        foreach (var reflection in await Published(partnership.Id).OrderBy(reflection => reflection.OpenedAt).ToListAsync(cancellationToken))
        {
            all.Add(await OfAsync(reflection, partnership, audience, cancellationToken));
        }

        return all;
    }

    /// <summary>The reflection whose stories are told, or read by a panel, and that nobody else reads before it is through; null when there is none.</summary>
    public Task<StoriesToCome?> ToComeAsync(Partnership partnership, CancellationToken cancellationToken) => db.Reflections
        .Where(reflection => reflection.PartnershipId == partnership.Id)
        .Where(reflection => reflection.Stage == ReflectionStage.Stories || reflection.Stage == ReflectionStage.FirstRound || reflection.Stage == ReflectionStage.SecondRound)
        .Select(reflection => new StoriesToCome(reflection.Stage, reflection.DueOn, reflection.Seats.Any()))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether the reader may see or do a thing in the partnership now.</summary>
    public async Task<bool> MayAsync(Thing thing, PersonId reader, PartnershipId partnership, CancellationToken cancellationToken) =>
        WhoMay.Do(thing, await db.RolesOfAsync(reader, partnership, cancellationToken));

    private IQueryable<Reflection> Published(PartnershipId partnership) => db.Reflections.AsNoTracking()
        .Include(reflection => reflection.Invitations)
        .Include(reflection => reflection.Seats)
        .AsSplitQuery()
        .Where(reflection => reflection.PartnershipId == partnership && reflection.Stage == ReflectionStage.Concluded);

    private async Task<ReflectionReport> OfAsync(
        Reflection reflection, Partnership partnership, Roles audience, CancellationToken cancellationToken)
    {
        var told = await (
            from story in db.Stories.AsNoTracking()
            join person in db.People on story.PersonId equals person.Id
            join membership in db.Memberships on person.Id equals membership.PersonId
            where story.ReflectionId == reflection.Id && membership.PartnershipId == partnership.Id
            select new { Story = story, Person = person, membership.Role }).ToListAsync(cancellationToken);
        var readable = told
            .Where(item => WhoMay.See(StoryThing.Of(item.Story, reflection.Stage), audience) == Access.AsConsented)
            .ToList();
        var zone = partnership.ScheduleZone();
        // The same for every reader, so that a file can be passed on: nobody's own story opens it further.
        var chosen = (await outcome.OfAsync(reflection, cancellationToken))?.For(reader: null, Roles.Partner);

        return new ReflectionReport(
            reflection.Id,
            partnership.Name,
            reflection.Kind,
            reflection.OpenedAt.DayIn(zone),
            reflection.DueOn,
            reflection.Invitations.Count,
            // In the order of their words: the order of telling would say who was first.
            [.. readable
                .Select(item => new ReportedStory(
                    StoryTeller.Of(item.Story.Naming, item.Person.DisplayName, item.Role == MemberRole.Broker),
                    item.Story.Text,
                    item.Story.Domain,
                    OthersNotAsked(item.Story))
                { Id = item.Story.Id })
                .OrderBy(story => story.Text.Title ?? story.Text.Happened ?? story.Text.Now ?? story.Text.Before, StringComparer.Ordinal)],
            told.Count - readable.Count,
            audience == Roles.Outside ? chosen?.ForOutside([.. readable.Select(item => item.Story.Id)]) : chosen)
        {
            Period = reflection.Period,
            Purpose = reflection.Purpose,
            ForOutsideToo = reflection.Readers == ReflectionReaders.WiderReport,
            Closing = await closing.OfAsync(reflection.Id, partnership, audience, cancellationToken),
        };
    }

    private static bool OthersNotAsked(Story story) => story.Consent is { MentionsOthers: true, OthersAgree: false };
}

/// <summary>Stories that cannot be read yet.</summary>
/// <param name="Stage">Whether they are told, or the panel reads them.</param>
/// <param name="DueOn">Until when they are told.</param>
/// <param name="HasPanel">Whether a panel reads them before everybody can.</param>
internal sealed record StoriesToCome(ReflectionStage Stage, DateOnly DueOn, bool HasPanel);
