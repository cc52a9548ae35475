using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Has more to say to a member who asks for a partnership than who is in, for example what its partners told one another.</summary>
internal interface ITellOfPartnership
{
    /// <returns>The cards to show after the overview; none when there is nothing that this reader may see.</returns>
    Task<IReadOnlyList<AdaptiveCard>> TellAsync(Words words, Person reader, Partnership partnership, CancellationToken cancellationToken);
}
