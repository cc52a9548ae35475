using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Lets somebody in who has a code. They are then invited, and join by finishing their onboarding.</summary>
internal sealed class JoinByCode(PartnerBotDb db, TimeProvider time)
{
    public async Task<JoinOutcome> RunAsync(Person person, string typed, CancellationToken cancellationToken)
    {
        // What cannot be a code is a slip and no guess.
        if (JoinCodeText.Read(typed) is not { } text)
            return new JoinOutcome.NoCode();

        var now = time.GetUtcNow();
        if (await WaitUntilAsync(person, now, cancellationToken) is { } until)
            return new JoinOutcome.MustWait(until);

        // Not by the key: an index, too, compares sign by sign. There are few codes, and few tries: five in an hour for each person.
        if (JoinCodeText.Find(await db.JoinCodes.Select(one => one.Code).ToListAsync(cancellationToken), text) is not { } known)
        {
            await NoteWrongTryAsync(person, now, cancellationToken);

            return new JoinOutcome.Wrong();
        }

        var code = await db.JoinCodes.AsNoTracking().SingleAsync(one => one.Code == known, cancellationToken);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == code.PartnershipId, cancellationToken);

        if (partnership.HasEnded)
            return new JoinOutcome.Expired();

        // Who is in needs no code any more: an old one leads them on like a new one.
        var membership = await FindAsync(person, partnership, cancellationToken);

        return membership is { LeftAt: null } ? new JoinOutcome.AlreadyIn(partnership, membership)
            : code.WorksAt(now) ? await InviteAsync(person, partnership, membership, now, cancellationToken)
            : new JoinOutcome.Expired();
    }

    private async Task<JoinOutcome> InviteAsync(Person person, Partnership partnership, Membership? membership, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (membership is null)
        {
            membership = new Membership(new MembershipId(Guid.CreateVersion7(now)), partnership.Id, person.Id, MemberRole.Partner, now);
            db.Memberships.Add(membership);
        }
        else
        {
            membership.ComeBack(now);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same code arrived twice at once, by the typed command and by the button.
            db.ChangeTracker.Clear();
            if (await FindAsync(person, partnership, cancellationToken) is not { } first)
                throw;

            return new JoinOutcome.AlreadyIn(partnership, first);
        }

        return new JoinOutcome.Invited(partnership, membership);
    }

    private Task<Membership?> FindAsync(Person person, Partnership partnership, CancellationToken cancellationToken) =>
        db.Memberships.SingleOrDefaultAsync(member => member.PartnershipId == partnership.Id && member.PersonId == person.Id, cancellationToken);

    private async Task<DateTimeOffset?> WaitUntilAsync(Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - WrongJoinTry.Window;
        var tries = await db.WrongJoinTries
            .Where(wrong => wrong.PersonId == person.Id && wrong.At > since)
            .Select(wrong => wrong.At)
            .ToListAsync(cancellationToken);

        return WrongJoinTry.WaitUntil(tries, now);
    }

    private async Task NoteWrongTryAsync(Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - WrongJoinTry.Window;
        await db.WrongJoinTries.Where(wrong => wrong.PersonId == person.Id && wrong.At <= since).ExecuteDeleteAsync(cancellationToken);
        db.WrongJoinTries.Add(new WrongJoinTry(person.Id, now));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What can come of a join code.</summary>
internal abstract record JoinOutcome
{
    private JoinOutcome()
    {
    }

    /// <summary>The person is in for the first time, or again after leaving.</summary>
    public sealed record Invited(Partnership Partnership, Membership Membership) : JoinOutcome;

    /// <summary>The person was in before, joined or not yet.</summary>
    public sealed record AlreadyIn(Partnership Partnership, Membership Membership) : JoinOutcome;

    /// <summary>What was typed is no code at all.</summary>
    public sealed record NoCode : JoinOutcome;

    public sealed record Wrong : JoinOutcome;

    /// <summary>The code was right once: it has expired, was replaced, or its partnership has ended.</summary>
    public sealed record Expired : JoinOutcome;

    public sealed record MustWait(DateTimeOffset Until) : JoinOutcome;
}
