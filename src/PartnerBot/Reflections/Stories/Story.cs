using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>A confirmed story; one for each person and reflection. What is not confirmed is a draft in the dialog and no story yet.</summary>
internal sealed class Story
{
    private Story()
    {
    }

    public Story(StoryId id, ReflectionId reflectionId, PersonId personId, StoryText text, StoryConsent consent, string domain, string language, DateTimeOffset now)
    {
        Id = id;
        ReflectionId = reflectionId;
        PersonId = personId;
        Changes = [.. text.Changes];
        ChosenChange = text.ChosenChange is null ? null : text.Chosen;
        Before = text.Before;
        Happened = text.Happened;
        Now = text.Now;
        WhyItMatters = text.WhyItMatters;
        Lesson = text.Lesson;
        Title = text.Title;
        Naming = consent.Naming;
        Readers = consent.Readers;
        MentionsOthers = consent.MentionsOthers;
        OthersAgree = consent.OthersAgree;
        Domain = domain;
        Language = language;
        ConfirmedAt = now;
    }

    public StoryId Id { get; private set; }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public IReadOnlyList<string> Changes { get; private set; } = [];

    /// <summary>The place in <see cref="Changes"/> of the one that mattered most; <see langword="null"/> when not said.</summary>
    public int? ChosenChange { get; private set; }

    public string? Before { get; private set; }

    public string? Happened { get; private set; }

    public string? Now { get; private set; }

    public string? WhyItMatters { get; private set; }

    public string? Lesson { get; private set; }

    public string? Title { get; private set; }

    public StoryNaming Naming { get; private set; }

    public StoryReaders Readers { get; private set; }

    public bool MentionsOthers { get; private set; }

    /// <summary>Whether those who can be recognised have been asked and agree.</summary>
    public bool OthersAgree { get; private set; }

    /// <summary>What it is about, as <see cref="StoryDomain"/> writes it.</summary>
    public string Domain { get; private set; } = StoryDomain.Else;

    /// <summary>The language the teller spoke with the bot, as BCP 47 tag.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset ConfirmedAt { get; private set; }

    public StoryConsent Consent => new(Naming, Readers, MentionsOthers, OthersAgree);

    public StoryText Text => new()
    {
        Changes = [.. Changes],
        Chosen = ChosenChange,
        Before = Before,
        Happened = Happened,
        Now = Now,
        WhyItMatters = WhyItMatters,
        Lesson = Lesson,
        Title = Title,
    };
}
