using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>
/// Keeps one nudge in the outbox for whoever looks after asks that wait: due two of their own working days after the oldest, moved and taken back as
/// things change. One is about all that waits, so that nobody gets a heap of them, and no ask gives rise to a second.
/// </summary>
internal sealed class NudgeOwners(PartnerBotDb db, ReadAsks read, Wordings wordings, TimeProvider time)
{
    private const int WorkingDaysToWait = 2;

    // A nudge that could not come for so long has missed its point.
    private static readonly TimeSpan Stale = TimeSpan.FromDays(4);

    /// <summary>Brings the nudges of all owners of an ask up to date, and saves them. What has changed is saved before, in the same transaction.</summary>
    public async Task RefreshAsync(Ask ask, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        foreach (var owner in AskAudience.Owners(ask, members))
        {
            await RefreshAsync(owner, except: null, cancellationToken);
        }
    }

    /// <summary>Brings one person's nudge up to date, and saves it.</summary>
    /// <param name="owner">Whose nudge.</param>
    /// <param name="except">Which partnership the person is about to leave; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task RefreshAsync(Person owner, PartnershipId? except, CancellationToken cancellationToken)
    {
        var prefix = AskOccasions.NudgesOf(owner.Id);
        var nudges = await db.Deliveries.Where(delivery => delivery.PersonId == owner.Id && delivery.Occasion.StartsWith(prefix)).ToListAsync(cancellationToken);
        var queued = nudges.Where(nudge => nudge.State == DeliveryState.Queued).ToList();
        var nudgedAt = nudges.Where(nudge => nudge.State != DeliveryState.Queued).Max(nudge => nudge.SettledAt ?? nudge.DueAt as DateTimeOffset?);
        var waiting = (await read.WaitingForAsync(owner, cancellationToken))
            .Where(view => AskAudience.Owners(view.Ask, view.Members).Any(person => person.Id == owner.Id))
            .Where(view => view.Partnership.Id != except && !(view.Ask.OpenedAt <= nudgedAt))
            .ToList();

        var occasion = waiting is [var oldest, ..] ? AskOccasions.Nudge(owner.Id, oldest.Ask.Id) : null;
        db.Deliveries.RemoveRange(queued.Where(nudge => nudge.Occasion != occasion));
        if (occasion is not null && queued.All(nudge => nudge.Occasion != occasion))
            db.Deliveries.Add(Nudge(owner, waiting[0]));
        await db.SaveChangesAsync(cancellationToken);
    }

    private Delivery Nudge(Person owner, AskView oldest)
    {
        var words = wordings.For(owner.Language);
        var due = PersonalCalendar.Of(owner, oldest.Partnership.ScheduleZone()).After(oldest.Ask.OpenedAt, WorkingDaysToWait);

        return Delivery.To(
            owner,
            AskOccasions.Nudge(owner.Id, oldest.Ask.Id),
            CardMessage.Of(AskNudgeCard.Of(words), words["asks.nudge.title"]),
            time.GetUtcNow(),
            due,
            due + Stale,
            DeliveryKind.Ask);
    }
}
