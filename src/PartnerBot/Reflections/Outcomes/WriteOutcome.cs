using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Writes what everybody hears at the end of a panel when it leaves: what was chosen and why, as far as it may be read then.</summary>
internal sealed class WriteOutcome(PartnerBotDb db, FindReflection find, ReadOutcome read, Wordings wordings) : IWriteAnew
{
    public async Task<Activity?> WriteAsync(string occasion, Person reader, CancellationToken cancellationToken)
    {
        if (ReflectionOccasions.EndOf(occasion) is not { } id
            || await find.ByIdAsync(id, cancellationToken) is not { Stage: ReflectionStage.Concluded } reflection
            || await read.OfAsync(reflection, cancellationToken) is not { } result)
        {
            return null;
        }

        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == reflection.PartnershipId, cancellationToken);
        var seen = result.For(reader.Id, await db.RolesOfAsync(reader.Id, partnership.Id, cancellationToken));
        var card = OutcomeCard.Of(wordings.For(reader.Language), partnership, seen);

        return CardMessage.Of(card, card.FallbackText!);
    }
}
