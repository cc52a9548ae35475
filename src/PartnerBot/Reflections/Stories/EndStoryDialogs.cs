using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Ends the story that somebody who leaves was telling; its draft goes with it.</summary>
internal sealed class EndStoryDialogs(PartnerBotDb db) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        var reflections = await db.Reflections
            .Where(reflection => reflection.PartnershipId == membership.PartnershipId)
            .Select(reflection => reflection.Id)
            .ToListAsync(cancellationToken);
        foreach (var reflection in reflections)
        {
            await turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.Occasion(reflection), cancellationToken);
            await turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.TakenDownOccasion(reflection), cancellationToken);
        }

        // What a broker was writing down for others, be it of another partnership: few, and a call can be had again.
        if (membership.Role == MemberRole.Broker)
            await turn.Dialogs.EndAsync<TakeDownDialog>(cancellationToken);
    }
}
