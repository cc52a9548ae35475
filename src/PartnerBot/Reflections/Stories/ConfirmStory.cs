using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Takes a story that its teller has read back and confirmed: once for each person and reflection.</summary>
internal sealed partial class ConfirmStory(PartnerBotDb db, FindInvitation find, TimeProvider time, ILogger<ConfirmStory> logger)
{
    public async Task<ConfirmedStory> ConfirmAsync(
        Person person, ReflectionId id, StoryText text, StoryConsent consent, string domain, string language, CancellationToken cancellationToken)
    {
        if (await find.ByIdAsync(person.Id, id, cancellationToken) is not { Reflection: var reflection, Invitation: var invitation })
            return ConfirmedStory.NotInvited;

        if (!reflection.TakesStories)
            return ConfirmedStory.Closed;

        if (await IsStoredAsync(person.Id, id, cancellationToken))
            return ConfirmedStory.Stored;

        var now = time.GetUtcNow();
        var story = new Story(new StoryId(Guid.CreateVersion7(now)), id, person.Id, text, consent, domain, language, now);
        db.Stories.Add(story);
        invitation.TakeUp();
        db.TakenDownStories.RemoveRange(await db.TakenDownStories
            .Where(taken => taken.ReflectionId == id && taken.TellerId == person.Id)
            .ToListAsync(cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same press arrived twice, and the other one was a moment faster.
            db.ChangeTracker.Clear();
            if (!await IsStoredAsync(person.Id, id, cancellationToken))
                throw;

            return ConfirmedStory.Stored;
        }

        Log.Confirmed(logger, story.Id.Value, id.Value);

        return ConfirmedStory.Stored;
    }

    private Task<bool> IsStoredAsync(PersonId person, ReflectionId reflection, CancellationToken cancellationToken) =>
        db.Stories.AnyAsync(story => story.ReflectionId == reflection && story.PersonId == person, cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Information, "Story {Story} was confirmed for reflection {Reflection}")]
        public static partial void Confirmed(ILogger logger, Guid story, Guid reflection);
    }
}

internal enum ConfirmedStory
{
    Stored,

    /// <summary>The next reflection has begun.</summary>
    Closed,

    /// <summary>Not invited, or no longer in the partnership.</summary>
    NotInvited,
}
