using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.Onboarding;

/// <summary>What a partner said of themselves and the partnership, in their own words, read back and confirmed. Nothing unconfirmed is kept here.</summary>
internal sealed class OnboardingAnswers
{
    private OnboardingAnswers()
    {
    }

    public OnboardingAnswers(MembershipId membership) => MembershipId = membership;

    public MembershipId MembershipId { get; private set; }

    /// <summary>The run of the dialog that confirmed them, so that its last card may be asked for again without a second effect.</summary>
    public string Run { get; private set; } = "";

    /// <summary>How the person's name is said.</summary>
    public string? NameSaid { get; private set; }

    /// <summary>The best way to reach the person.</summary>
    public string? Reach { get; private set; }

    /// <summary>Whether the others may put the person's Teams address into the form of a meeting. The address itself is not kept.</summary>
    public bool MayBeInvited { get; private set; }

    /// <summary>What the person needs in order to take part well. Only who looks after the partnership sees it.</summary>
    public string? AccessNeeds { get; private set; }

    /// <summary>Words and jargon that the person asks others to avoid or explain.</summary>
    public string? WordsToAvoid { get; private set; }

    public string? Hopes { get; private set; }

    public string? Brings { get; private set; }

    public string? Needs { get; private set; }

    public string? Worry { get; private set; }

    /// <summary>Whether the person's time for this is covered.</summary>
    public TimeCovered? TimeCovered { get; private set; }

    /// <summary>What would make the person step back.</summary>
    public string? StepBack { get; private set; }

    /// <summary>Who may see worry, time and stepping back; only the person when not said.</summary>
    public Visibility? ConcernsFor { get; private set; }

    /// <summary>Up to three values, by name with commas between.</summary>
    public string ChosenValues { get; private set; } = "";

    /// <summary>What the first of these values would look like here.</summary>
    public string? ValuesHere { get; private set; }

    /// <summary>What the second would look like.</summary>
    public string? SecondHere { get; private set; }

    /// <summary>What the third would look like.</summary>
    public string? ThirdHere { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }

    public IReadOnlyList<PartnerValue> Values =>
        [.. ChosenValues.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PartnerValue>)];

    /// <summary>What each chosen value would look like here, in the order of <see cref="Values"/>.</summary>
    public IReadOnlyList<string?> Heres => [.. ((string?[])[ValuesHere, SecondHere, ThirdHere]).Take(Values.Count)];

    /// <summary>Confirms what a run of the dialog has read back.</summary>
    public void Confirm(string run, OnboardingState state, DateTimeOffset now)
    {
        Run = run;
        (NameSaid, Reach, AccessNeeds, WordsToAvoid) = (state.NameSaid, state.Reach, state.AccessNeeds, state.WordsToAvoid);
        (Worry, TimeCovered, StepBack, ConcernsFor) = (state.Worry, state.TimeCovered, state.StepBack, state.ConcernsFor);
        MayBeInvited = state.MayBeInvited;
        Hopes = state.Hopes;
        Brings = state.Brings;
        Needs = state.Needs;
        ChosenValues = string.Join(',', state.Values);
        (ValuesHere, SecondHere, ThirdHere) = (state.HereOf(0), state.HereOf(1), state.HereOf(2));
        ConfirmedAt = now;
    }
}
