using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Settings;

/// <summary>Reads what was settled, by whom and when, and adds to it.</summary>
internal sealed class SettingHistory(PartnerBotDb db, TimeProvider time)
{
    /// <summary>The latest versions of a subject, the newest first.</summary>
    public async Task<IReadOnlyList<Settled>> LatestAsync(string subject, int count, CancellationToken cancellationToken)
    {
        var rows = await (
            from version in db.SettingVersions.AsNoTracking()
            where version.Subject == subject
            join editor in db.SettingEditors on version.Id equals editor.VersionId into editors
            from editor in editors.DefaultIfEmpty()
            join person in db.People.AsNoTracking() on editor.PersonId equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby version.Number descending
            select new { version, person }).Take(count).ToListAsync(cancellationToken);

        return [.. rows.Select(row => new Settled(row.version.Number, row.version.Value, row.version.ChangedAt, row.person?.DisplayName))];
    }

    /// <summary>Adds a version. It is the caller's to save, together with what it changes: the save fails when somebody else has added the same number meanwhile.</summary>
    /// <param name="subject">What is settled.</param>
    /// <param name="number">The number after the one that was changed.</param>
    /// <param name="value">The settings as JSON.</param>
    /// <param name="by">Who settles it; <see langword="null"/> for what was before anybody did.</param>
    /// <param name="partnership">The partnership with which it ends; <see langword="null"/> for the installation's.</param>
    public void Add(string subject, int number, string value, PersonId? by, Guid? partnership = null)
    {
        var now = time.GetUtcNow();
        var version = new SettingVersion(new SettingVersionId(Guid.CreateVersion7(now)), subject, number, value, partnership, now);
        db.SettingVersions.Add(version);
        if (by is { } person)
            db.SettingEditors.Add(new SettingEditor(version.Id, person));
    }
}

/// <summary>One version of what was settled.</summary>
/// <param name="Number">Counts from 0.</param>
/// <param name="Value">The settings as JSON.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who settled it; <see langword="null"/> for nobody, or for somebody who is erased.</param>
internal sealed record Settled(int Number, string Value, DateTimeOffset At, string? By);
