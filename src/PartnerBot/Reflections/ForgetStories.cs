using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Deletes the stories and drafts of somebody who leaves, and an invitation that is still on its way. Reports made from then on do not have them.</summary>
internal sealed class ForgetStories(PartnerBotDb db) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        var person = membership.PersonId;
        var reflections = await db.Reflections
            .Where(reflection => reflection.PartnershipId == membership.PartnershipId)
            .Select(reflection => reflection.Id)
            .ToListAsync(cancellationToken);
        db.Stories.RemoveRange(await db.Stories
            .Where(story => story.PersonId == person && reflections.Contains(story.ReflectionId))
            .ToListAsync(cancellationToken));

        List<string> invitations = [.. reflections.Select(reflection => OpenReflection.Occasion(reflection, person))];
        db.Deliveries.RemoveRange(await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && invitations.Contains(delivery.Occasion))
            .ToListAsync(cancellationToken));
        foreach (var reflection in reflections)
        {
            await turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.Occasion(reflection), cancellationToken);
        }
    }
}
