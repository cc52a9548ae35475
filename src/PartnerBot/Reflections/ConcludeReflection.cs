using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Ends a reflection: from now on each story is read by those its teller allows, and everybody hears it at the same moment.</summary>
internal sealed partial class ConcludeReflection(PartnerBotDb db, QueueCards queue, ILogger<ConcludeReflection> logger)
{
    public async Task ConcludeAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (reflection.Stage != ReflectionStage.Stories)
            return;

        reflection.Conclude();
        db.TakenDownStories.RemoveRange(await db.TakenDownStories.Where(taken => taken.ReflectionId == reflection.Id).ToListAsync(cancellationToken));
        var told = await db.Stories.CountAsync(story => story.ReflectionId == reflection.Id, cancellationToken);
        await queue.TakeBackAsync(ReflectionOccasions.InvitationsOf(reflection.Id), cancellationToken);
        foreach (var (person, _) in await db.JoinedAsync(partnership.Id, cancellationToken))
        {
            queue.To(
                person, ReflectionOccasions.Concluded(reflection.Id, person.Id), DeliveryKind.News, words => ReflectionNewsCards.Concluded(words, partnership, told));
        }

        await db.SaveChangesAsync(cancellationToken);
        Log.Concluded(logger, reflection.Id.Value, told);
    }

    private static partial class Log
    {
        [LoggerMessage(1205, LogLevel.Information, "Reflection {Reflection} was concluded with {Told} stories")]
        public static partial void Concluded(ILogger logger, Guid reflection, int told);
    }
}
