using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>
/// Proposes a reflection, or changes what was proposed, and asks the other organisations whether they go along. The broker's own organisation has
/// accepted by proposing it. Where nobody else is there to be asked, it opens at once.
/// </summary>
internal sealed partial class ProposeReflection(
    PartnerBotDb db,
    FindReflection find,
    IEnumerable<IFollowStories> followers,
    OpenReflection open,
    QueueCards queue,
    PlanReflection plan,
    TimeProvider time,
    ILogger<ProposeReflection> logger)
{
    public async Task<Proposal> ProposeAsync(
        Person broker, Partnership partnership, ReflectionId id, SetUp setUp, CancellationToken cancellationToken)
    {
        Proposal proposal;
        try
        {
            proposal = await TryProposeAsync(broker, partnership, id, setUp, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same press, another broker's, or a partner's answer, was a moment faster: the second look finds what it has made.
            db.ChangeTracker.Clear();
            proposal = await TryProposeAsync(broker, partnership, id, setUp, cancellationToken);
        }

        await plan.NextAsync(proposal.Reflection, cancellationToken);

        return proposal;
    }

    private async Task<Proposal> TryProposeAsync(
        Person broker, Partnership partnership, ReflectionId id, SetUp setUp, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var running = await find.RunningAsync(partnership.Id, cancellationToken);
        if (running is not null && running.Id != id)
            return new Proposal(running, TooLate.Another);
        if (running is not null && running.SetUp.Says(setUp))
            return new Proposal(running);
        if (running is { Stage: not ReflectionStage.Proposed })
            return new Proposal(running, TooLate.Accepted);
        if (running is null && await find.ByIdAsync(id, cancellationToken) is { } over)
            return new Proposal(over);
        if (running is null && await FollowedAsync(partnership.Id, cancellationToken) is { } followed)
            return new Proposal(followed, TooLate.Followed);

        if (running is null)
            await CloseLastAsync(partnership.Id, now, cancellationToken);

        var reflection = running ?? new Reflection(id, partnership.Id, setUp, now);
        if (running is null)
            db.Reflections.Add(reflection);
        else
            await ChangeAsync(running, setUp, now, cancellationToken);

        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        if (joined.FirstOrDefault(member => member.Person.Id == broker.Id).Membership is { } own)
            reflection.Accept(own.OrganisationId, broker.Id, now);

        var voices = reflection.Voices(partnership, joined);
        if (voices.IsAccepted())
            open.Open(reflection, partnership, [.. joined.Select(member => member.Person)], broker.Id);
        else
            Ask(reflection, partnership, broker, joined, voices);

        await db.SaveChangesAsync(cancellationToken);
        Log.Proposed(logger, reflection.Id.Value, partnership.Id.Value, reflection.Revision);

        return new Proposal(reflection);
    }

    /// <summary>The last reflection, as long as what follows it is under way: a form may be older than that.</summary>
    private async Task<Reflection?> FollowedAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
        {
            if (await follower.UnderWayAsync(partnership, cancellationToken) is { } followed)
                return await find.ByIdAsync(followed, cancellationToken);
        }

        return null;
    }

    /// <remarks>
    /// One statement closes, the next opens: the index that allows one open reflection is looked at row by row. Only one that is through is closed: what
    /// another broker has proposed since the first look stays, and the index refuses a second beside it.
    /// </remarks>
    private async Task CloseLastAsync(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var last in await db.Reflections
            .Where(last => last.PartnershipId == partnership && last.ClosedAt == null && last.Stage == ReflectionStage.Concluded)
            .ToListAsync(cancellationToken))
        {
            last.Close(now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ChangeAsync(Reflection proposed, SetUp setUp, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await queue.TakeBackAsync(ReflectionOccasions.SetUpsOf(proposed.Id), cancellationToken);
        proposed.Change(setUp, now);
    }

    /// <summary>Asks everybody of the organisations that are waited for: not only their head, and the first yes is enough.</summary>
    private void Ask(
        Reflection reflection,
        Partnership partnership,
        Person broker,
        IReadOnlyList<(Person Person, Membership Membership)> joined,
        IReadOnlyList<OrganisationVoice> voices)
    {
        var waited = voices.Where(voice => voice.State == VoiceState.Waits).Select(voice => voice.Id).ToHashSet();
        foreach (var (person, membership) in joined.Where(member => member.Person.Id != broker.Id && waited.Contains(member.Membership.OrganisationId)))
        {
            var organisation = partnership.Organisations.FirstOrDefault(organisation => organisation.Id == membership.OrganisationId)?.Name;
            queue.To(
                person,
                ReflectionOccasions.SetUp(reflection, person.Id),
                DeliveryKind.Ask,
                words => AcceptanceCard.Ask(words, new AskedFor(reflection, partnership.Name, broker.DisplayName, organisation, reflection.NamesOfPanel(joined, partnership))));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1203, LogLevel.Information, "Reflection {Reflection} of partnership {Partnership} was proposed, revision {Revision}")]
        public static partial void Proposed(ILogger logger, Guid reflection, Guid partnership, int revision);
    }
}

/// <summary>What came of a proposal.</summary>
/// <param name="Reflection">The partnership's reflection as it is now: the proposed one, or what has come before it.</param>
/// <param name="TooLate">Why nothing was taken of the proposal; <see langword="null"/> when it stands.</param>
internal sealed record Proposal(Reflection Reflection, TooLate? TooLate = null);

internal enum TooLate
{
    /// <summary>Another reflection runs.</summary>
    Another,

    /// <summary>What follows the last reflection is still under way.</summary>
    Followed,

    /// <summary>Every organisation has accepted the set-up as it was.</summary>
    Accepted,
}
