namespace PartnerBot.BotFramework.Turns;

/// <summary>The few sentences that the layer itself has to say. A product says them in its own voice and languages.</summary>
public interface IBotPhrases
{
    /// <summary>Something went wrong on our side.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <param name="reference">The number under which the log tells what happened.</param>
    /// <returns>The sentence, with the reference in it.</returns>
    string Apology(string? language, string reference);

    /// <summary>A card's button belongs to a conversation that is over.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The sentence.</returns>
    string CardIsOver(string? language);

    /// <summary>
    /// A card, or what was asked for, belongs to a conversation that this host cannot go on with and another may: while a release is replaced, the newer
    /// hosts know more. Nothing of what the person has told is lost.
    /// </summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The sentence.</returns>
    string CardMustWait(string? language);

    /// <summary>A card's button is not known any more, or not yet.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The sentence.</returns>
    string UnknownButton(string? language);
}
