using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>Writes what everybody hears of a closing anew when it leaves: with people's own words as far as they are still there.</summary>
internal sealed class WriteClosingCards(PartnerBotDb db, FindClosing find, ReadGoodBye goodBye, Wordings wordings) : IWriteAnew
{
    public async Task<Activity?> WriteAsync(string occasion, Person reader, CancellationToken cancellationToken)
    {
        if (occasion.Split('/') is not [ClosingOccasions.Kind, var text, ClosingOccasions.Decided or ClosingOccasions.Ended, _]
            || !Guid.TryParse(text, out var id)
            || await find.ByIdAsync(new ReflectionId(id), cancellationToken) is not { } closing)
        {
            return null;
        }

        var partnership = await db.Partnerships.AsNoTracking().Include(found => found.Organisations).SingleAsync(found => found.Id == closing.PartnershipId, cancellationToken);
        var voices = WhoDecides.Of(partnership, await db.JoinedAsync(partnership.Id, cancellationToken), closing.Decisions);
        var words = wordings.For(reader.Language);
        var card = occasion.Contains($"/{ClosingOccasions.Ended}/", StringComparison.Ordinal)
            ? GoodByeCards.GoodBye(words, await goodBye.ForAsync(words, reader, closing, partnership, voices, cancellationToken))
            : DecisionCards.SideBySide(words, closing, partnership, [.. voices.Select(DecisionLine.Of)]);

        return CardMessage.Of(card, card.FallbackText!);
    }
}
