using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Stores an answer, or the change of one, once, and brings what is shared by name to those with whom it is shared, in one save.</summary>
internal sealed partial class AnswerCheckIn(
    PartnerBotDb db, OwnCheckIns checkIns, ShareAnswer share, Openings openings, RemindSilent remind, TimeProvider time, ILogger<AnswerCheckIn> logger)
{
    public async Task<AnsweredCheckIn> AnswerAsync(Person person, CheckInId id, CheckInForm form, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isOpen = await checkIns.HoldOpenAsync(id, now, cancellationToken);
        if (await checkIns.FindOwnAsync(person, id, cancellationToken) is not { } own)
            return new AnsweredCheckIn.NotYours();

        var (before, isOldCopy) = (own.CheckIn.Answer(), form.Revision != own.CheckIn.Revision);
        if (before is not null && isOldCopy && !form.SaysOtherThan(before, own.CheckIn.Offered))
            return new AnsweredCheckIn.Stored(own, before);
        if (!isOpen)
            return new AnsweredCheckIn.Closed(own);
        // A copy from before the answer was changed or deleted, as on another device: it comes back as it was filled in, and nothing is stored by mistake.
        if (isOldCopy)
            return new AnsweredCheckIn.Incomplete(own, form.InPlaceOf(before, own.CheckIn.Offered));
        if (form.Problem is not null)
            return new AnsweredCheckIn.Incomplete(own, form);

        var answer = form.ToAnswer(own.CheckIn.Visibility ?? own.CheckIn.Offered, own.Members.Any(member => member.IsBroker && member.Person.Id != person.Id), own.Cycle.IsCounted);
        own.CheckIn.Store(answer, SaidReply.After(ReplyTo.Warmly(answer), await LastSaidAsync(own, cancellationToken)), now);
        await share.BringAsync(own, before, answer, cancellationToken);
        await remind.TakeBackAsync(own.CheckIn, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (Visibility.Partners == answer.Visibility || Visibility.Partners == before?.Visibility)
            await openings.RefreshAsync(own.Cycle.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Log.Stored(logger, own.Cycle.Id.Value);

        return new AnsweredCheckIn.Stored(own, answer, LowStreak.IsLow(answer.Feeling) && !LowStreak.IsLow(before?.Feeling) && await IsLowForLongAsync(own, cancellationToken));
    }

    /// <summary>What this person was replied last, in any partnership.</summary>
    private async Task<SaidReply?> LastSaidAsync(OwnCheckIn own, CancellationToken cancellationToken) => SaidReply.Parse(
        await db.CheckIns
            .Where(checkIn => checkIn.PersonId == own.Person.Id && checkIn.AnsweredAt != null && checkIn.Said != null)
            .OrderByDescending(checkIn => checkIn.AnsweredAt)
            .Select(checkIn => checkIn.Said)
            .FirstOrDefaultAsync(cancellationToken) ?? own.CheckIn.Said);

    private async Task<bool> IsLowForLongAsync(OwnCheckIn own, CancellationToken cancellationToken)
    {
        var cycles = db.Cycles.Where(cycle => cycle.PartnershipId == own.Partnership.Id).Select(cycle => cycle.Id);
        var feelings = await db.CheckIns
            .Where(checkIn => checkIn.PersonId == own.Person.Id && cycles.Contains(checkIn.CycleId) && checkIn.AnsweredAt != null)
            .OrderByDescending(checkIn => checkIn.AskedAt)
            .Select(checkIn => checkIn.Feeling)
            .ToListAsync(cancellationToken);

        return LowStreak.IsToBeTold(feelings);
    }

    private static partial class Log
    {
        [LoggerMessage(1120, LogLevel.Debug, "An answer in round {Cycle} was stored")]
        public static partial void Stored(ILogger logger, Guid cycle);
    }
}

/// <summary>What became of an answer.</summary>
internal abstract record AnsweredCheckIn
{
    private AnsweredCheckIn()
    {
    }

    /// <summary>It is stored, by this press or an earlier one; <paramref name="Answer"/> is what is stored.</summary>
    /// <param name="Own">The check-in.</param>
    /// <param name="Answer">What is stored.</param>
    /// <param name="IsLowForLong">Whether this press makes it the third low one in a row.</param>
    public sealed record Stored(OwnCheckIn Own, CheckInAnswer Answer, bool IsLowForLong = false) : AnsweredCheckIn;

    /// <summary>Something is missing or too long, or the copy is old and says something else; nothing is stored.</summary>
    public sealed record Incomplete(OwnCheckIn Own, CheckInForm Form) : AnsweredCheckIn;

    /// <summary>The round was over; nothing is stored.</summary>
    public sealed record Closed(OwnCheckIn Own) : AnsweredCheckIn;

    /// <summary>There is no such check-in of this person; nothing is stored.</summary>
    public sealed record NotYours : AnsweredCheckIn;
}
