using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Asks;

/// <summary>What somebody asks for, by name, in their check-in. It belongs to the check-in and is forgotten with it.</summary>
internal sealed class Ask
{
    private Ask()
    {
    }

    public Ask(AskId id, CheckInId checkIn, PartnershipId partnership, PersonId asker, DateTimeOffset now)
    {
        Id = id;
        CheckInId = checkIn;
        PartnershipId = partnership;
        PersonId = asker;
        OpenedAt = now;
    }

    public AskId Id { get; private set; }

    /// <summary>Unique: however often the answer is changed, it is one ask.</summary>
    public CheckInId CheckInId { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    /// <summary>Who asks.</summary>
    public PersonId PersonId { get; private set; }

    public IReadOnlyList<Help> Helps { get; private set; } = [];

    /// <summary>With whom it is shared: with those who look after the partnership, or with all.</summary>
    public Visibility Audience { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public AskState State { get; private set; }

    /// <summary>When it was settled or taken back; <see langword="null"/> while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen => State == AskState.Open;

    /// <summary>What an answer asks for that somebody can do something about; to be known is no ask.</summary>
    public static IReadOnlyList<Help> In(CheckInAnswer answer) =>
        answer.Visibility >= Visibility.Broker ? [.. answer.Helps.Where(help => help is not (Help.JustKnow or Help.NothingNow))] : [];

    /// <summary>Asks for this, of these. What was taken back by changing the answer is open again; what was settled stays settled until something else is asked.</summary>
    public void IsFor(IReadOnlyList<Help> helps, Visibility audience)
    {
        if (State == AskState.Withdrawn || !Helps.SequenceEqual(helps))
            (State, EndedAt) = (AskState.Open, null);
        Helps = helps;
        Audience = audience;
    }

    public void Settle(DateTimeOffset now) => End(AskState.Settled, now);

    public void Withdraw(DateTimeOffset now) => End(AskState.Withdrawn, now);

    private void End(AskState state, DateTimeOffset now)
    {
        if (IsOpen)
            (State, EndedAt) = (state, now);
    }
}

internal enum AskState
{
    Open,

    /// <summary>The asker has what was needed.</summary>
    Settled,

    /// <summary>The asker does not ask for it any more.</summary>
    Withdrawn,
}
