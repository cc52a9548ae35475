using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Settings;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Settles what holds for a partnership's check-ins: a version is kept with who and when, rounds follow, and members hear of what changes what others can see.</summary>
internal sealed class SettleCheckIns(PartnerBotDb db, SettingHistory history, MoveRounds move, TellOfSettings tell)
{
    /// <summary>Saves settings that were reviewed.</summary>
    /// <param name="partnership">A partnership that the person may settle; the caller has made sure.</param>
    /// <param name="change">Makes the wanted settings of those that hold.</param>
    /// <param name="basedOn">The number of the version that was looked at; <see langword="null"/> for whichever holds.</param>
    /// <param name="by">Who settles it.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<SettleOutcome> ChangeAsync(
        Partnership partnership, Func<CheckInSettings, CheckInSettings> change, int? basedOn, Person by, CancellationToken cancellationToken)
    {
        var subject = CheckInSettings.SubjectOf(partnership.Id);
        var schedule = await db.CheckInSchedules.SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var number = await NumberAsync(subject, cancellationToken);
        var present = CheckInSettings.Of(schedule, partnership);
        var wanted = change(present);
        var comesOtherwise = !wanted.ComesAs(present) || schedule.Interval is not null;
        if (wanted == present && !comesOtherwise)
        {
            // A second press finds what the first one did.
            return number == basedOn + 1 ? SettleOutcome.Saved : SettleOutcome.Unchanged;
        }

        if (basedOn is not null && basedOn != number)
            return SettleOutcome.ChangedMeanwhile;
        if (comesOtherwise)
            await move.ChangeAsync(schedule, partnership, wanted, cancellationToken);
        schedule.Settles(wanted.FewestAnswers, wanted.KeepDays, wanted.Reminds, wanted.ExtraApartDays);
        partnership.Speaks(wanted.Language);
        if (wanted != present)
        {
            if (number == 0)
                history.Add(subject, 0, present.Written(), by: null, partnership.Id.Value);
            history.Add(subject, number + 1, wanted.Written(), by.Id, partnership.Id.Value);
            await tell.AddAsync(partnership, present, wanted, number + 1, by, cancellationToken);
        }

        var wasFaster = await SaveAsync(subject, number, cancellationToken);
        if (comesOtherwise)
            await move.PlanAsync(await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken), partnership, cancellationToken);

        return wasFaster ? SettleOutcome.ChangedMeanwhile : SettleOutcome.Saved;
    }

    /// <returns>Whether somebody else settled something in the same moment; then nothing was saved.</returns>
    private async Task<bool> SaveAsync(string subject, int number, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);

            return false;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await NumberAsync(subject, cancellationToken) == number)
                throw;

            return true;
        }
    }

    private async Task<int> NumberAsync(string subject, CancellationToken cancellationToken) =>
        (await history.LatestAsync(subject, 1, cancellationToken)) is [var latest] ? latest.Number : 0;
}

internal enum SettleOutcome
{
    Saved,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>Somebody else settled something since the card was made; nothing was saved.</summary>
    ChangedMeanwhile,

    /// <summary>Not among the values offered; nothing was changed.</summary>
    NotOffered,
}
