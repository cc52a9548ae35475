using System.Text.Json.Serialization;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Onboarding;

/// <summary>What the onboarding remembers until it is confirmed. Nobody else sees any of it before.</summary>
internal sealed record OnboardingState
{
    public required Guid Membership { get; init; }

    public required Guid Partnership { get; init; }

    /// <summary>Whether the person has joined before and looks at their answers again: the read-back comes first.</summary>
    public bool IsReview { get; init; }

    /// <summary>Whether the consent is still to be asked for.</summary>
    public bool NeedsConsent { get; init; } = true;

    /// <summary>Whether the consent was put off in this run.</summary>
    public bool IsPutOff { get; init; }

    /// <summary>Whether a single item was reopened from the read-back, which then follows at once.</summary>
    public bool IsChanging { get; init; }

    /// <summary>What was known of the person when this run last looked; <see langword="null"/> in a run that an older release began.</summary>
    public KnownOfPerson? Known { get; init; }

    public string? CallMe { get; init; }

    public string? NameSaid { get; init; }

    public string? Zone { get; init; }

    public IReadOnlyList<DayOfWeek> WorkingDays { get; init; } = [];

    public TimeOnly? WorksFrom { get; init; }

    public TimeOnly? WorksUntil { get; init; }

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    public string? Reach { get; init; }

    /// <summary>Whether the others may put the person's Teams address into the form of a meeting. Who was not asked has not said yes.</summary>
    public bool MayBeInvited { get; init; }

    public string? AccessNeeds { get; init; }

    public string? WordsToAvoid { get; init; }

    public Guid? Organisation { get; init; }

    public string? Hopes { get; init; }

    public string? Brings { get; init; }

    public string? Needs { get; init; }

    public string? Worry { get; init; }

    public TimeCovered? TimeCovered { get; init; }

    public string? StepBack { get; init; }

    public Visibility? ConcernsFor { get; init; }

    public IReadOnlyList<PartnerValue> Values { get; init; } = [];

    /// <summary>What each chosen value would look like here, in the same order; shorter or empty when not said.</summary>
    public IReadOnlyList<string?> Heres { get; init; } = [];

    /// <summary>When the person works, as far as all of it was said.</summary>
    [JsonIgnore]
    public WorkingWeek? Week => WorkingDays.Count > 0 && (WorksFrom, WorksUntil) is ({ } from, { } until) ? new WorkingWeek(WorkingDays, from, until) : null;

    public string? HereOf(int index) => index < Heres.Count && index < Values.Count ? Heres[index] : null;

    /// <summary>
    /// Follows what the person has said of themselves elsewhere meanwhile, as in another partnership: where they have said nothing else here, that holds.
    /// </summary>
    public OnboardingState Following(KnownOfPerson now)
    {
        if (Known is not { } before)
            return this;

        var saysOtherHours = !WorkingDays.SequenceEqual(before.WorkingDays) || (WorksFrom, WorksUntil) != (before.WorksFrom, before.WorksUntil);

        return this with
        {
            Known = now,
            CallMe = CallMe == before.CallMe ? now.CallMe : CallMe,
            Zone = Zone == before.Zone ? now.Zone : Zone,
            WorkingDays = saysOtherHours ? WorkingDays : now.WorkingDays,
            WorksFrom = saysOtherHours ? WorksFrom : now.WorksFrom,
            WorksUntil = saysOtherHours ? WorksUntil : now.WorksUntil,
            Absences = Absences.SequenceEqual(before.Absences) ? now.Absences : Absences,
        };
    }

    /// <summary>What is left when the run is over: which it was, and none of the person's words.</summary>
    public OnboardingState WithoutWords() => new() { Membership = Membership, Partnership = Partnership, IsReview = IsReview, NeedsConsent = NeedsConsent };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(OnboardingState))]
internal sealed partial class OnboardingJson : JsonSerializerContext;
