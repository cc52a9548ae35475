using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Opens an accepted reflection and invites everybody who has joined to tell a story; later it invites who has joined since.</summary>
internal sealed partial class OpenReflection(PartnerBotDb db, QueueCards queue, TimeProvider time, ILogger<OpenReflection> logger)
{
    /// <summary>Opens a reflection that every organisation has accepted. It is the caller's to save.</summary>
    /// <param name="reflection">The reflection.</param>
    /// <param name="partnership">Its partnership.</param>
    /// <param name="joined">Who is invited.</param>
    /// <param name="by">Whose word has opened it, for whom the invitation follows from it and waits for no hour; <see langword="null"/> for nobody's.</param>
    public void Open(Reflection reflection, Partnership partnership, IReadOnlyList<Person> joined, PersonId? by = null)
    {
        var (now, zone) = (time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone));
        var due = new DueDate(reflection.DueOn, reflection.DueAt);
        var wasWaitedFor = reflection.ProposedAt.DayIn(zone) != now.DayIn(zone);
        reflection.Open(now, wasWaitedFor ? due.NotTooSoon(zone, now) : due);
        Invite(reflection, partnership, joined, by, now);
        Log.Opened(logger, reflection.Id.Value, partnership.Id.Value, reflection.Invitations.Count);
    }

    /// <summary>
    /// Catches up with who has come and gone: a set-up of which nobody is waited for any more is opened, for the last may have left, or be erased, instead of
    /// answering; and who has joined since it was opened is invited.
    /// </summary>
    /// <returns>Whether it was opened.</returns>
    public async Task<bool> CatchUpAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (reflection.Stage is not (ReflectionStage.Proposed or ReflectionStage.Stories))
            return false;

        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        var people = joined.Select(member => member.Person).ToList();
        var opens = reflection.Stage == ReflectionStage.Proposed && joined.Count > 0 && reflection.Voices(partnership, joined).IsAccepted();
        if (opens)
            Open(reflection, partnership, people);
        else if (reflection.Stage == ReflectionStage.Stories)
            Invite(reflection, partnership, people, by: null, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        return opens;
    }

    private void Invite(Reflection reflection, Partnership partnership, IReadOnlyList<Person> joined, PersonId? by, DateTimeOffset now)
    {
        foreach (var person in joined.Where(person => reflection.Invite(person.Id, now)))
        {
            queue.To(
                person,
                ReflectionOccasions.Invitation(reflection.Id, person.Id),
                person.Id == by ? DeliveryKind.Answer : DeliveryKind.Ask,
                words => InvitationCard.Of(words, partnership.Name, reflection),
                expiresAt: reflection.DueAt);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1200, LogLevel.Information, "Reflection {Reflection} of partnership {Partnership} was opened; {Invited} people were invited")]
        public static partial void Opened(ILogger logger, Guid reflection, Guid partnership, int invited);
    }
}
