using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Goes on where the stories of a reflection end.</summary>
internal interface IFollowStories
{
    /// <summary>Begins what follows, in the transaction that concludes the reflection; it is the caller's to save. Nothing where nothing follows.</summary>
    Task BeginAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken);

    /// <summary>That the beginning is saved: what is to be planned outside of the transaction is planned now.</summary>
    Task BegunAsync(Reflection reflection, CancellationToken cancellationToken);

    /// <summary>The reflection whose end it follows, while it is under way; <see langword="null"/> when nothing is, and another reflection can begin.</summary>
    Task<ReflectionId?> UnderWayAsync(PartnershipId partnership, CancellationToken cancellationToken);

    /// <summary>What is under way of it, for those who look after the partnership; <see langword="null"/> when nothing is.</summary>
    Task<AdaptiveCard?> ShowAsync(Words words, Partnership partnership, CancellationToken cancellationToken);
}
