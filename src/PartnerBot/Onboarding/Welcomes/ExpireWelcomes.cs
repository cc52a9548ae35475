using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Lets invitations, the words side by side and times to meet that wait to be sent expire with their partnership.</summary>
internal sealed class ExpireWelcomes(PartnerBotDb db, TimeProvider time) : IPartnershipEnded
{
    public async Task EndedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var memberships = await db.Memberships.Where(member => member.PartnershipId == partnership.Id).Select(member => member.Id).ToListAsync(cancellationToken);
        string[] beginnings =
        [
            ShareSideBySide.OccasionOf(partnership.Id), ProposeMeeting.OccasionOf(partnership.Id), .. memberships.Select(AcceptInvitationButton.OccasionOf),
        ];
        foreach (var beginning in beginnings)
        {
            await db.ExpireWaitingAsync(delivery => delivery.Occasion.StartsWith(beginning), time.GetUtcNow(), cancellationToken);
        }
    }
}
