using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Opens a round of stories and invites everybody who has joined; while one runs, it invites who has joined since.</summary>
internal sealed partial class OpenReflection(PartnerBotDb db, Wordings wordings, TimeProvider time, ILogger<OpenReflection> logger)
{
    /// <summary>Names the invitation, so that it is sent once and can be taken back while it waits.</summary>
    public static string Occasion(ReflectionId reflection, PersonId person) => $"reflection/{reflection.Value}/{person.Value}";

    public async Task<OpenedReflection> OpenAsync(Partnership partnership, ReflectionKind kind, DueDate due, CancellationToken cancellationToken)
    {
        try
        {
            return await TryOpenAsync(partnership, kind, due, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same command on another host was a moment faster: the second look finds what it has made.
            db.ChangeTracker.Clear();

            return await TryOpenAsync(partnership, kind, due, cancellationToken);
        }
    }

    private async Task<OpenedReflection> TryOpenAsync(Partnership partnership, ReflectionKind kind, DueDate due, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var members = await MembersAsync(partnership.Id, cancellationToken);
        var last = await db.Reflections.Include(reflection => reflection.Invitations)
            .SingleOrDefaultAsync(reflection => reflection.PartnershipId == partnership.Id && reflection.ClosedAt == null, cancellationToken);

        if (last?.IsRunning(now) is true)
        {
            Invite(last, partnership, members, now);
            await db.SaveChangesAsync(cancellationToken);

            return new OpenedReflection.AlreadyRunning(last, await db.Stories.CountAsync(story => story.ReflectionId == last.Id, cancellationToken));
        }

        if (members.Count == 0)
            return new OpenedReflection.NobodyToAsk();

        if (last is not null)
        {
            // One statement closes, the next opens: the index that allows one open reflection is looked at row by row.
            last.Close(now);
            await db.SaveChangesAsync(cancellationToken);
        }

        var opened = new Reflection(new ReflectionId(Guid.CreateVersion7(now)), partnership.Id, kind, due, now);
        db.Reflections.Add(opened);
        Invite(opened, partnership, members, now);
        await db.SaveChangesAsync(cancellationToken);
        Log.Opened(logger, opened.Id.Value, partnership.Id.Value, opened.Invitations.Count);

        return new OpenedReflection.Now(opened);
    }

    private Task<List<Person>> MembersAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        (from membership in db.Memberships
         join person in db.People on membership.PersonId equals person.Id
         where membership.PartnershipId == partnership && membership.JoinedAt != null && membership.LeftAt == null
         select person).ToListAsync(cancellationToken);

    private void Invite(Reflection reflection, Partnership partnership, List<Person> members, DateTimeOffset now)
    {
        foreach (var person in members.Where(person => reflection.Invite(person.Id, now)))
        {
            var words = wordings.For(person.Language);
            var card = InvitationCard.Of(words, partnership.Name, reflection);
            var message = CardMessage.Of(card, words.Plain("reflections.invitation.summary", ("partnership", partnership.Name)));
            db.Deliveries.Add(Delivery.To(person.Id, Occasion(reflection.Id, person.Id), message, now, expiresAt: reflection.DueAt, kind: DeliveryKind.Ask));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1200, LogLevel.Information, "Reflection {Reflection} of partnership {Partnership} was opened; {Invited} people were invited")]
        public static partial void Opened(ILogger logger, Guid reflection, Guid partnership, int invited);
    }
}

/// <summary>What came of the wish to open a reflection.</summary>
internal abstract record OpenedReflection
{
    private OpenedReflection()
    {
    }

    public sealed record Now(Reflection Reflection) : OpenedReflection;

    public sealed record AlreadyRunning(Reflection Reflection, int Told) : OpenedReflection;

    /// <summary>Nobody has joined the partnership yet.</summary>
    public sealed record NobodyToAsk : OpenedReflection;
}
