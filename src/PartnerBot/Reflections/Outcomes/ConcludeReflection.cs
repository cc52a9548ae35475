using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Ends a reflection: from now on each story is read by those its teller allows, and everybody hears it at the same moment.</summary>
internal sealed partial class ConcludeReflection(
    PartnerBotDb db, ReadPanel read, QueueCards queue, IEnumerable<IFollowStories> followers, ILogger<ConcludeReflection> logger)
{
    public async Task ConcludeAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!reflection.IsRunning || reflection.Stage == ReflectionStage.Proposed)
            return;

        // What was chosen and the news of it are kept together, or neither is: nobody is to wait for a word that was lost.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await KeepChosenAsync(reflection, cancellationToken);
        reflection.Conclude();
        await queue.TakeBackAsync(ReflectionOccasions.PanelOf(reflection.Id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var told = await db.Stories.CountAsync(story => story.ReflectionId == reflection.Id, cancellationToken);
        foreach (var (person, _) in await db.JoinedAsync(partnership.Id, cancellationToken))
        {
            // What a panel chose, and why, are people's own words, and who takes theirs back takes them out of this: they are written in when the card leaves.
            queue.To(
                person,
                ReflectionOccasions.Concluded(reflection.Id, person.Id),
                DeliveryKind.News,
                words => ReflectionNewsCards.Concluded(words, partnership, told));
        }

        foreach (var follower in followers)
        {
            await follower.BeginAsync(reflection, partnership, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var follower in followers)
        {
            await follower.BegunAsync(reflection, cancellationToken);
        }

        Log.Concluded(logger, reflection.Id.Value, told);
    }

    /// <summary>Keeps what the panel has chosen, and how many did: who leaves it later takes their reasons along, and not the choice.</summary>
    private async Task KeepChosenAsync(Reflection reflection, CancellationToken cancellationToken)
    {
        var state = await read.OfAsync(reflection, cancellationToken);
        if (reflection.PanelBeganAt is not null)
            reflection.HasRead(state.Numbers);
        foreach (var domain in CountVotes.Of(state.Votes, reflection.Domains))
        {
            db.ChosenStories.AddRange(domain.Chosen.Select(chosen => new ChosenStory(reflection.Id, chosen.Story, domain.Domain)));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1205, LogLevel.Information, "Reflection {Reflection} was concluded with {Told} stories")]
        public static partial void Concluded(ILogger logger, Guid reflection, int told);
    }
}
