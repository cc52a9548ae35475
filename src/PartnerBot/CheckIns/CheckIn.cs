using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>One person in one cycle: asked, and perhaps answered.</summary>
internal sealed class CheckIn
{
    private CheckIn()
    {
    }

    public CheckIn(CheckInId id, CycleId cycleId, PersonId personId, Visibility offered, DateTimeOffset now)
    {
        Id = id;
        CycleId = cycleId;
        PersonId = personId;
        Offered = offered;
        AskedAt = now;
    }

    public CheckInId Id { get; private set; }

    public CycleId CycleId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>When the card is due, or was shown for the first time.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When silence is to be reminded of; <see langword="null"/> when that is done, or never to be.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>The visibility that the card was filled with. The next one is never filled wider.</summary>
    public Visibility Offered { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Feeling? Feeling { get; private set; }

    public IReadOnlyList<Burden> Burdens { get; private set; } = [];

    public IReadOnlyList<Help> Helps { get; private set; } = [];

    public string? Note { get; private set; }

    public Visibility? Visibility { get; private set; }

    /// <summary>Grows with each change. A card knows for which it was made, so that an old copy changes nothing.</summary>
    public int Revision { get; private set; }

    /// <summary>The widest visibility by which it was shared by name, also when it was narrowed or deleted later; <see langword="null"/> when never.</summary>
    public Visibility? Shared { get; private set; }

    /// <summary>Plans the one reminder.</summary>
    public void RemindsAt(DateTimeOffset? at) => RemindAt = at;

    /// <summary>What the bot replied, as <see cref="SaidReply"/> writes it; kept when the answer is deleted, so that it is not said again at once.</summary>
    public string? Said { get; private set; }

    /// <summary>What was answered; <see langword="null"/> until then.</summary>
    public CheckInAnswer? Answer() =>
        Feeling is { } feeling && Visibility is { } visibility ? new CheckInAnswer(feeling, Burdens, Helps, Note, visibility) : null;

    /// <summary>What goes into the figures of the round; <see langword="null"/> for nothing.</summary>
    public CountedAnswer? Counted() =>
        Answer() is { } answer && Threshold.Counts(Shared > answer.Visibility ? Shared.Value : answer.Visibility) ? answer.Counted() : null;

    /// <summary>Keeps the answer, in place of what was answered before.</summary>
    public void Store(CheckInAnswer answer, SaidReply said, DateTimeOffset now)
    {
        AnsweredAt = now;
        Feeling = answer.Feeling;
        Burdens = answer.Burdens;
        Helps = answer.Helps;
        Note = answer.Note;
        Visibility = answer.Visibility;
        Shared = answer.Visibility >= Privacy.Visibility.Broker && !(Shared > answer.Visibility) ? answer.Visibility : Shared;
        Said = said.ToString();
        Revision++;
    }

    /// <summary>Forgets the answer after its time; what the next card may be filled with at the most is remembered.</summary>
    public void ForgetButForTheNextOffer()
    {
        Offered = NextOffered();
        Forget();
    }

    /// <summary>Forgets the answer. That it was shared by name is kept, for what arrived cannot be taken back.</summary>
    public void Forget()
    {
        AnsweredAt = null;
        Feeling = null;
        Burdens = [];
        Helps = [];
        Note = null;
        Visibility = null;
        Revision++;
    }

    /// <summary>Whether it was once shared with more people than now.</summary>
    public bool WasSharedWider => Shared is { } widest && !(Visibility >= widest);

    /// <summary>What the next card is filled with: what was chosen last, but never wider than what was offered last.</summary>
    public Visibility NextOffered() => (Privacy.Visibility)Math.Min((int)(Visibility ?? Offered), (int)Offered);
}
