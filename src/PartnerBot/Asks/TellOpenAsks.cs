using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Tells, with the partnership, of the asks that are open there and that the reader may know of.</summary>
internal sealed class TellOpenAsks(ReadAsks read) : ITellOfPartnership
{
    public async Task<IReadOnlyList<AdaptiveCard>> TellAsync(Words words, Person reader, Partnership partnership, CancellationToken cancellationToken) =>
        !partnership.HasEnded && await read.OpenInAsync(reader, partnership.Id, cancellationToken) is { Count: > 0 } open ? [AskListCard.Open(words, open, reader)] : [];
}
