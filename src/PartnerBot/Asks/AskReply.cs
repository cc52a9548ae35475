using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>What one of those who were asked says to it. The asker alone sees it.</summary>
internal sealed class AskReply
{
    /// <summary>How long the line may be, in characters.</summary>
    public const int LongestLine = 500;

    private AskReply()
    {
    }

    public AskReply(AskId ask, PersonId person)
    {
        AskId = ask;
        PersonId = person;
    }

    public AskId AskId { get; private set; }

    public PersonId PersonId { get; private set; }

    public ReplyKind Kind { get; private set; }

    /// <summary>A few words; <see langword="null"/> for none.</summary>
    public string? Line { get; private set; }

    public DateTimeOffset RepliedAt { get; private set; }

    /// <summary>Grows with each change, so that each is told once.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether it takes the ask up.</summary>
    public bool IsOffer => Kind is ReplyKind.Can or ReplyKind.Talk;

    /// <returns>Whether that is something new.</returns>
    public bool Says(ReplyKind kind, string? line, DateTimeOffset now)
    {
        if (Revision > 0 && Kind == kind && Line == line)
            return false;

        (Kind, Line, RepliedAt) = (kind, line, now);
        Revision++;

        return true;
    }
}

internal enum ReplyKind
{
    /// <summary>I can.</summary>
    Can,

    /// <summary>Let's talk.</summary>
    Talk,

    /// <summary>Can't now.</summary>
    NotNow,
}
