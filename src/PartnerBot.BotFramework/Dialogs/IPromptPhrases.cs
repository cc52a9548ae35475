namespace PartnerBot.BotFramework.Dialogs;

/// <summary>The words on the cards that <see cref="Prompt"/> makes. They are English unless a bot registers its own.</summary>
public interface IPromptPhrases
{
    /// <summary>The button that answers.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The words.</returns>
    string ToGoOn(string? language) => "Next";

    /// <summary>The button that leads to the question before.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The words.</returns>
    string ToGoBack(string? language) => "Back";

    /// <summary>The button that leaves the question unanswered.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The words.</returns>
    string ToSkip(string? language) => "Skip";

    /// <summary>The button that ends the dialog.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The words.</returns>
    string ToStop(string? language) => "Stop";

    /// <summary>The button, and the typed word, that says yes.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The words.</returns>
    string Yes(string? language) => "Yes";

    /// <summary>The button, and the typed word, that says no.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>The words.</returns>
    string No(string? language) => "No";

    /// <summary>Nothing was answered, or nothing that was offered.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <returns>A sentence for the person.</returns>
    string Missing(string? language) => "Please answer this one first.";

    /// <summary>The text is too long.</summary>
    /// <param name="language">The person's language as a BCP 47 tag; <see langword="null"/> when unknown.</param>
    /// <param name="maxLength">How many characters (UTF-16 units) it may have.</param>
    /// <returns>A sentence for the person.</returns>
    string TooLong(string? language, int maxLength) => $"Please use at most {maxLength} characters.";
}

internal sealed class EnglishPromptPhrases : IPromptPhrases;
