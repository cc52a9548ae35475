using PartnerBot.Wording;

namespace PartnerBot.People;

/// <summary>Who speaks in this turn, and in which language the bot answers. One for each turn.</summary>
internal sealed class Speaker(Wordings wordings)
{
    /// <summary>The person; <see langword="null"/> when the activity names none, as some system events do not.</summary>
    public Person? Person { get; private set; }

    /// <summary>The words of the person's language, or the client's until one is chosen.</summary>
    public Words Words { get; private set; } = wordings.For(null);

    /// <summary>The languages that may be chosen: all that the bot speaks, or those of them that are offered here.</summary>
    public IReadOnlyList<Words> Languages { get; private set; } = wordings.All;

    /// <summary>Says which languages may be chosen, from here on in this turn.</summary>
    public void MayChooseAmong(IReadOnlyList<Words> languages) => Languages = languages;

    /// <summary>Says who speaks, from here on in this turn.</summary>
    public void Is(Person? person, string? clientLanguage)
    {
        Person = person;
        Words = wordings.For(person?.Language ?? clientLanguage);
    }

    /// <summary>The person chooses a language: from here on this turn speaks it. It is the caller's to save.</summary>
    /// <returns>Whether the language is offered; nothing changes when not.</returns>
    public bool TrySpeak(string language)
    {
        if (!wordings.Offers(language) || !Languages.Contains(wordings.For(language)))
            return false;

        Words = wordings.For(language);
        Person?.Speaks(Words.Language);

        return true;
    }
}
