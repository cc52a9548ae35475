using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Shows a broker the reflection that is under way, and invites who has joined since; where none is, the form for a new one.</summary>
internal sealed class LookAtReflection(
    FindReflection find, OpenReflection open, PlanReflection plan, ShowSetUp setUp, ShowReflection show, IEnumerable<IFollowStories> followers)
{
    /// <returns>The card; null when nobody has joined who could be asked.</returns>
    public async Task<AdaptiveCard?> AsBrokerAsync(
        Words words, Partnership partnership, ReflectionKind? kind, DueDate due, bool isDueTyped, CancellationToken cancellationToken)
    {
        if (await find.RunningAsync(partnership.Id, cancellationToken) is { } running)
        {
            // Who was waited for may be erased since: that tells nobody, and what comes by itself looks only on a few days.
            if (await open.WhenAcceptedAsync(running, partnership, cancellationToken))
                await plan.NextAsync(running, cancellationToken);
            await open.InviteNewcomersAsync(running, partnership, cancellationToken);

            return ReflectionCard.Of(words, await show.OfAsync(running, partnership, cancellationToken), due: isDueTyped ? due.Day : null);
        }

        foreach (var follower in followers)
        {
            if (await follower.ShowAsync(words, partnership, cancellationToken) is { } underWay)
                return underWay;
        }

        return await setUp.NewAsync(words, partnership, kind, due, cancellationToken);
    }
}
