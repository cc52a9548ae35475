using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Shows a broker the reflection that is under way, and invites who has joined since; where none is, the form for a new one.</summary>
internal sealed class LookAtReflection(PartnerBotDb db, FindReflection find, OpenReflection open, ShowSetUp setUp, ShowReflection show, IEnumerable<IFollowStories> followers)
{
    /// <returns>The card; null when nobody has joined who could be asked.</returns>
    public async Task<AdaptiveCard?> AsBrokerAsync(
        Words words, Partnership partnership, ReflectionKind? kind, DueDate due, bool isDueTyped, CancellationToken cancellationToken)
    {
        if (await find.RunningAsync(partnership.Id, cancellationToken) is { } running)
        {
            await open.InviteNewcomersAsync(running, partnership, cancellationToken);

            return ReflectionCard.Of(words, await show.OfAsync(running, partnership, cancellationToken), due: isDueTyped ? due.Day : null);
        }

        foreach (var follower in followers)
        {
            if (await follower.ShowAsync(words, partnership, cancellationToken) is { } underWay)
                return underWay;
        }

        return (await db.JoinedAsync(partnership.Id, cancellationToken)).Count == 0
            ? null
            : await setUp.NewAsync(words, partnership, kind, due, cancellationToken);
    }
}
