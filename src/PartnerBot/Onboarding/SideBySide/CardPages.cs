using PartnerBot.BotFramework.Cards;

namespace PartnerBot.Onboarding;

/// <summary>Spreads what many people said over as many cards as Teams can carry; nobody's words are cut.</summary>
internal static class CardPages
{
    // Teams takes 28 KB, and what surrounds the card needs some of it.
    private const int MostBytes = 22_000;

    public static IReadOnlyList<AdaptiveCard> Of<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, AdaptiveCard> card)
    {
        var pages = new List<AdaptiveCard>();
        var onPage = new List<T>();
        foreach (var item in items)
        {
            if (onPage.Count > 0 && CardJson.ToUtf8Bytes(card([.. onPage, item])).Length > MostBytes)
            {
                pages.Add(card(onPage));
                onPage = [];
            }

            onPage.Add(item);
        }

        if (onPage.Count > 0)
            pages.Add(card(onPage));

        return pages;
    }
}
