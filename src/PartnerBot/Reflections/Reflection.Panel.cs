using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <content>The panel: who sits, and the rounds in which it chooses.</content>
internal sealed partial class Reflection
{
    private readonly List<PanelSeat> _seats = [];

    /// <summary>The panel's seats; none where the stories are read without choosing.</summary>
    public IReadOnlyList<PanelSeat> Seats => _seats;

    public bool HasPanel => _seats.Count > 0;

    /// <summary>When the panel began to read; a story told later is kept, and is not among those it chooses from.</summary>
    public DateTimeOffset? PanelBeganAt { get; private set; }

    /// <summary>When the present round of the panel began.</summary>
    public DateTimeOffset? RoundBeganAt { get; private set; }

    /// <summary>By when the panel is to choose in the present round.</summary>
    public DateOnly? RoundDueOn { get; private set; }

    /// <summary>When that day ends.</summary>
    public DateTimeOffset? RoundDueAt { get; private set; }

    /// <summary>Whether a round got more time by itself because nobody had chosen; it does so once.</summary>
    public bool WasProlonged { get; private set; }

    /// <summary>How many people chose, of how many organisations, among how many stories; kept when they had, for a story or a voice that goes later was there.</summary>
    public PanelReading? Reading => PanelPeople is { } people ? new PanelReading(people, PanelOrganisations ?? 0, PanelStories ?? 0) : null;

    public int? PanelPeople { get; private set; }

    public int? PanelOrganisations { get; private set; }

    public int? PanelStories { get; private set; }

    /// <summary>The panel's round: 1 before the reasons are shown, 2 after; 0 when it does not sit.</summary>
    public int Round => Stage switch
    {
        ReflectionStage.FirstRound => 1,
        ReflectionStage.SecondRound => 2,
        _ => 0,
    };

    /// <summary>The time for stories is over, and the panel begins to read.</summary>
    public void BeginPanel(DateTimeOffset now, DueDate due)
    {
        Require(ReflectionStage.Stories);
        PanelBeganAt = now;
        BeginRound(ReflectionStage.FirstRound, now, due);
    }

    /// <summary>The reasons are shown, and the panel chooses once more.</summary>
    public void BeginSecondRound(DateTimeOffset now, DueDate due)
    {
        Require(ReflectionStage.FirstRound);
        BeginRound(ReflectionStage.SecondRound, now, due);
    }

    public void MoveRoundDue(DueDate due)
    {
        (RoundDueOn, RoundDueAt) = (due.Day, due.EndsAt);
        Version++;
    }

    /// <summary>Nobody has chosen yet: the round gets more time, once.</summary>
    public void Prolong(DueDate due)
    {
        WasProlonged = true;
        MoveRoundDue(due);
    }

    /// <summary>The panel has chosen.</summary>
    public void HasRead(PanelReading reading) => (PanelPeople, PanelOrganisations, PanelStories) = (reading.People, reading.Organisations, reading.Stories);

    /// <summary>Somebody does not sit, or no longer.</summary>
    public void LeaveSeat(PersonId person)
    {
        _seats.Find(seat => seat.PersonId == person)?.Leave();
        Version++;
    }

    /// <summary>Somebody takes a seat that is free, or that somebody silent held.</summary>
    public void TakeSeat(int number, PersonId person)
    {
        _seats.Single(seat => seat.Number == number).Take(person);
        Version++;
    }

    private void Seat(IReadOnlyList<PanelPerson> panel)
    {
        _seats.RemoveAll(seat => seat.Number >= panel.Count);
        foreach (var (number, person) in panel.Index())
        {
            if (_seats.Find(seat => seat.Number == number) is { } seat)
                seat.Is(person.Organisation, person.Person);
            else
                _seats.Add(new PanelSeat(Id, number, person.Organisation, person.Person));
        }
    }

    private void BeginRound(ReflectionStage stage, DateTimeOffset now, DueDate due)
    {
        (Stage, RoundBeganAt, WasProlonged) = (stage, now, false);
        MoveRoundDue(due);
    }
}
