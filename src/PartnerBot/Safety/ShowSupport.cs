using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>Makes the card of support for one person. Nothing of it is stored, counted or written to the log, the chosen country included.</summary>
internal sealed class ShowSupport(Helplines helplines, ReadHelplines read, Acquaintances acquaintances)
{
    /// <param name="person">For whom.</param>
    /// <param name="words">The person's language.</param>
    /// <param name="country">The country that was chosen; <see langword="null"/> for the one that the person's clock hints at.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <param name="wasRecognised">Whether nobody asked for it.</param>
    public async Task<AdaptiveCard> ForAsync(Person person, Words words, string? country, CancellationToken cancellationToken, bool wasRecognised = false)
    {
        var book = await read.BookAsync(cancellationToken);

        return SupportCard.Of(
            words,
            new SupportView(
                book.Countries,
                country is null ? book.Guess(person) : book.Find(country),
                book.International,
                helplines.IsVerified,
                wasRecognised,
                (await acquaintances.OfAsync(person, cancellationToken)).Count > 0));
    }
}
