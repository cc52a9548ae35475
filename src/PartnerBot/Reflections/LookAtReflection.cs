using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Shows a broker the reflection that is under way, caught up with who has come and gone; where none is, the form for a new one.</summary>
internal sealed class LookAtReflection(
    FindReflection find, OpenReflection open, PlanReflection plan, ShowSetUp setUp, ShowReflection show, IEnumerable<IFollowStories> followers)
{
    /// <returns>The card; null when nobody has joined who could be asked.</returns>
    public async Task<AdaptiveCard?> AsBrokerAsync(
        Words words, Partnership partnership, ReflectionKind? kind, DueDate due, bool isDueTyped, CancellationToken cancellationToken)
    {
        if (await find.RunningAsync(partnership.Id, cancellationToken) is { } running)
        {
            // What comes by itself looks once a day; who looks now is not to wait for it.
            if (await open.CatchUpAsync(running, partnership, cancellationToken))
                await plan.NextAsync(running, cancellationToken);

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
