using PartnerBot.Wording;

namespace PartnerBot.People;

/// <summary>Who speaks in this turn, and in which language the bot answers. One for each turn.</summary>
internal sealed class Speaker(Wordings wordings, IOfferedLanguages offered)
{
    /// <summary>The person; <see langword="null"/> when the activity names none, as some system events do not.</summary>
    public Person? Person { get; private set; }

    /// <summary>The words of the person's language, or the client's until one is chosen.</summary>
    public Words Words { get; private set; } = wordings.For(null);

    /// <summary>Says who speaks, from here on in this turn.</summary>
    public void Is(Person? person, string? clientLanguage)
    {
        Person = person;
        Words = wordings.For(person?.Language ?? clientLanguage);
    }

    /// <summary>The languages that may be chosen.</summary>
    public Task<IReadOnlyList<Words>> LanguagesAsync(CancellationToken cancellationToken) => offered.ListAsync(cancellationToken);

    /// <summary>The person chooses a language: from here on this turn speaks it. It is the caller's to save.</summary>
    /// <returns>Whether the language is offered; nothing changes when not.</returns>
    public async Task<bool> TrySpeakAsync(string language, CancellationToken cancellationToken)
    {
        if (!wordings.Offers(language) || !(await LanguagesAsync(cancellationToken)).Contains(wordings.For(language)))
            return false;

        Words = wordings.For(language);
        Person?.Speaks(Words.Language);

        return true;
    }
}

/// <summary>Knows which of the languages that the bot speaks may be chosen here.</summary>
internal interface IOfferedLanguages
{
    Task<IReadOnlyList<Words>> ListAsync(CancellationToken cancellationToken);
}
