using PartnerBot.Closings;
using PartnerBot.Reflections;

namespace PartnerBot.Reports;

/// <summary>What a reflection has brought, as far as the tellers allow it to be read in the partnership.</summary>
/// <param name="Reflection">The reflection.</param>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Kind">Mid-way or final.</param>
/// <param name="OpenedOn">The day it was opened, in the partnership's zone.</param>
/// <param name="DueOn">The day by which stories were asked for.</param>
/// <param name="Invited">How many people were invited.</param>
/// <param name="Stories">The stories that the partnership may read.</param>
/// <param name="Withheld">How many more there are, which their tellers keep to the panel.</param>
/// <param name="Outcome">What the panel has chosen, as far as the reader may see it; <see langword="null"/> when there was none.</param>
internal sealed record ReflectionReport(
    ReflectionId Reflection,
    string Partnership,
    ReflectionKind Kind,
    DateOnly OpenedOn,
    DateOnly DueOn,
    int Invited,
    IReadOnlyList<ReportedStory> Stories,
    int Withheld,
    Outcome? Outcome = null)
{
    /// <summary>The time that is looked back on, in the broker's words; may be empty.</summary>
    public string Period { get; init; } = "";

    /// <summary>What the reflection is for, in the broker's words; may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Whether a report for readers outside was agreed upon.</summary>
    public bool ForOutsideToo { get; init; }

    /// <summary>What the closing round of a final reflection leaves; <see langword="null"/> when there is nothing of it for the reader.</summary>
    public ClosingRecord? Closing { get; init; }

    public int Told => Stories.Count + Withheld;
}

/// <summary>A story with as much of its teller as the teller allows.</summary>
/// <param name="Teller">Who tells it.</param>
/// <param name="Text">The teller's words.</param>
/// <param name="Domain">What it is about, as <see cref="StoryDomain"/> writes it.</param>
/// <param name="OthersNotAsked">Whether others can be recognised in it who have not been asked.</param>
internal sealed record ReportedStory(StoryTeller Teller, StoryText Text, string Domain = StoryDomain.Else, bool OthersNotAsked = false)
{
    public StoryId Id { get; init; }
}

/// <summary>Who tells a story. It holds a name only when the teller consented to it, so that nothing made of it can say more.</summary>
internal abstract record StoryTeller
{
    private StoryTeller()
    {
    }

    public sealed record Named(string Name) : StoryTeller;

    public sealed record InRole(bool AsBroker) : StoryTeller;

    public sealed record Nameless : StoryTeller;

    /// <summary>Lets out what the consent allows, and nothing else.</summary>
    public static StoryTeller Of(StoryNaming consent, string name, bool asBroker) => consent switch
    {
        StoryNaming.Name => new Named(name),
        StoryNaming.Role => new InRole(asBroker),
        StoryNaming.NoName => new Nameless(),
    };
}
