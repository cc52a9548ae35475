using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Ends the time for stories: the panel begins to read, or the reflection is through where none was chosen or there is nothing to choose from.</summary>
internal sealed class EndStories(
    PartnerBotDb db, AskPanel ask, NudgeBrokers tell, ConcludeReflection conclude, QueueCards queue, IOptions<ReflectionOptions> options, TimeProvider time)
{
    private const int FewestToChooseFrom = 2;

    public async Task EndAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (reflection.Stage != ReflectionStage.Stories)
            return;

        await queue.TakeBackAsync(ReflectionOccasions.InvitationsOf(reflection.Id), cancellationToken);
        db.TakenDownStories.RemoveRange(await db.TakenDownStories.Where(taken => taken.ReflectionId == reflection.Id).ToListAsync(cancellationToken));
        var told = await db.Stories.CountAsync(story => story.ReflectionId == reflection.Id, cancellationToken);
        if (told >= FewestToChooseFrom && reflection.Seats.Any(seat => seat.PersonId is not null))
        {
            var now = time.GetUtcNow();
            reflection.BeginPanel(now, AskPanel.DueIn(options.Value.ReadingTime, partnership, now));
            await ask.AskAsync(reflection, partnership, cancellationToken);
            foreach (var seat in reflection.Seats.Where(seat => seat.PersonId is null))
            {
                await tell.SeatIsFreeAsync(reflection, partnership, seat, "begin", cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await conclude.ConcludeAsync(reflection, partnership, cancellationToken);
        }
    }
}
