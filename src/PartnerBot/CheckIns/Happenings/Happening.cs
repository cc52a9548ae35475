using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>Why an extra round came about: who asked for it, and in which words.</summary>
internal sealed class Happening
{
    /// <summary>How long the words may be, in characters.</summary>
    public const int LongestText = 500;

    private Happening()
    {
    }

    public Happening(CycleId cycleId, PersonId personId, string? text)
    {
        CycleId = cycleId;
        PersonId = personId;
        Text = text;
    }

    public CycleId CycleId { get; private set; }

    /// <summary>Who asked for it.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>What happened, in their words, for everybody who is asked; <see langword="null"/> when they left it open.</summary>
    public string? Text { get; private set; }
}
