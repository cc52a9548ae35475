using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Decides which of the two events of one installation says the welcome: the first, on whichever host it arrives.</summary>
internal sealed class ClaimWelcome(PartnerBotDb db, TimeProvider time)
{
    /// <returns>Whether the welcome is still to be said.</returns>
    public async Task<bool> RunAsync(Person person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return await db.People
            .Where(found => found.Id == person.Id && found.WelcomedAt == null)
            .ExecuteUpdateAsync(found => found.SetProperty(row => row.WelcomedAt, now), cancellationToken) == 1;
    }
}
