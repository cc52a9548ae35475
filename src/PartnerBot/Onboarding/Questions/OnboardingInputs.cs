using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Reads what was filled in at each step. What is wrong is named; what is right is taken only together with the rest.</summary>
internal static class OnboardingInputs
{
    public const int LongestName = 100;
    public const int MostValues = 3;

    public static (OnboardingState State, string? Problem) TakePerson(
        OnboardingState state, CardInputs inputs, Words words, OnboardingScene scene)
    {
        var name = inputs.Text("callMe");
        var nameSaid = inputs.Text("nameSaid");
        var organisation = inputs.Text("organisation");
        var chosen = scene.Partnership.Organisations.FirstOrDefault(one => one.Id.Value.ToString("N") == organisation);
        var problems = Problems(
            (name is null, words["onboarding.person.problem.name"]),
            (name?.Length > LongestName, words.Say("onboarding.person.problem.nameLong", ("most", LongestName))),
            TooLong(words, "onboarding.person.nameSaid", nameSaid),
            (chosen is null && organisation is not (null or PersonCard.NoOrganisation), words["onboarding.person.problem.organisation"]));

        return problems is null ? (state with { CallMe = name, NameSaid = nameSaid, Organisation = chosen?.Id.Value }, null) : (state, problems);
    }

    public static (OnboardingState State, string? Problem) TakeHours(OnboardingState state, CardInputs inputs, Words words, OnboardingScene scene)
    {
        var zone = inputs.Text("zone");
        var days = inputs.Choices("days").Select(CardInputs.Named<DayOfWeek>).ToList();
        var (from, until) = (inputs.Time("from"), inputs.Time("until"));
        var (away, awayProblem) = ReadAbsence(inputs, words, scene.Today);
        var problems = Problems(
            (zone is not null && !Zones.IsKnown(zone), words["onboarding.hours.problem.zone"]),
            (days.Contains(null), words["onboarding.hours.problem.days"]),
            (!IsOrdered(inputs, "from", from, "until", until) || from == until && from is not null, words["onboarding.hours.problem.hours"]),
            (awayProblem is not null, awayProblem ?? ""));

        return problems is not null ? (state, problems) : (state with
        {
            Zone = zone ?? state.Zone,
            WorkingDays = [.. days.OfType<DayOfWeek>()],
            WorksFrom = from,
            WorksUntil = until,
            Absences = state.IsChanging ? state.Absences : Absence.Tidy(away is { } given ? [given, .. state.Absences.Skip(1)] : state.Absences.Skip(1), scene.Today),
        }, null);
    }

    /// <summary>Keeps what is ticked, and adds what was given.</summary>
    public static (OnboardingState State, string? Problem) TakeAway(OnboardingState state, CardInputs inputs, Words words, OnboardingScene scene)
    {
        // A client leaves out what nobody touched; when all was unticked it sends an empty text.
        var kept = inputs.Has(AwayCard.KeepInput) ? [.. state.Absences.Where(absence => inputs.Choices(AwayCard.KeepInput).Contains(absence.ToString()))] : state.Absences;
        var (away, awayProblem) = ReadAbsence(inputs, words, scene.Today);
        var absences = Absence.Tidy(away is { } given ? [.. kept, given] : kept, scene.Today);
        var problems = Problems(
            (awayProblem is not null, awayProblem ?? ""),
            (absences.Count > Absence.Most, words.Say("onboarding.away.problem.many", ("most", Absence.Most))));

        return problems is null ? (state with { Absences = absences }, null) : (state, problems);
    }

    private static (Absence? Away, string? Problem) ReadAbsence(CardInputs inputs, Words words, DateOnly today)
    {
        var (from, until) = (inputs.Date("awayFrom"), inputs.Date("awayUntil"));
        if (!IsOrdered(inputs, "awayFrom", from, "awayUntil", until))
            return (null, words["onboarding.hours.problem.away"]);
        if ((from, until) is not ({ } first, { } last))
            return (null, null);

        return last < today || last > today.AddYears(2) ? (null, words["onboarding.away.problem.days"]) : (new Absence(first, last), null);
    }

    public static (OnboardingState State, string? Problem) TakeAbout(OnboardingState state, CardInputs inputs, Words words)
    {
        var (reach, avoid, access) = (inputs.Text("reach"), inputs.Text("avoid"), inputs.Text("access"));
        var problems = Problems(
            TooLong(words, "onboarding.about.reachShort", reach),
            TooLong(words, "onboarding.about.avoidShort", avoid),
            TooLong(words, "onboarding.about.accessShort", access));

        return problems is null ? (state with { Reach = reach, MayBeInvited = inputs.Flag(AboutCard.InviteInput), WordsToAvoid = avoid, AccessNeeds = access }, null) : (state, problems);
    }

    public static (OnboardingState State, string? Problem) TakeConcerns(OnboardingState state, CardInputs inputs, Words words)
    {
        var (worry, stepBack) = (inputs.Text("worry"), inputs.Text("stepBack"));
        var time = inputs.Choice<TimeCovered>("time");
        var visible = inputs.Choice<Visibility>("concernsFor");
        var problems = Problems(
            TooLong(words, "onboarding.concerns.worry", worry),
            TooLong(words, "onboarding.concerns.stepBack", stepBack),
            ((inputs.Has("time") && time is null) || (inputs.Has("concernsFor") && (visible is null || !ConcernsCard.Offered.Contains(visible.Value))), words["onboarding.concerns.problem"]));

        return problems is null ? (state with { Worry = worry, TimeCovered = time, StepBack = stepBack, ConcernsFor = visible }, null) : (state, problems);
    }

    public static (OnboardingState State, string? Problem) TakeHopes(OnboardingState state, CardInputs inputs, Words words)
    {
        var (hopes, brings, needs) = (inputs.Text("hopes"), inputs.Text("brings"), inputs.Text("needs"));
        var problems = Problems(
            TooLong(words, "onboarding.hopes.hopes", hopes), TooLong(words, "onboarding.hopes.brings", brings), TooLong(words, "onboarding.hopes.needs", needs));

        return problems is null ? (state with { Hopes = hopes, Brings = brings, Needs = needs }, null) : (state, problems);
    }

    public static (OnboardingState State, string? Problem) TakeValues(OnboardingState state, CardInputs inputs, Words words)
    {
        var chosen = inputs.Choices("values").Select(CardInputs.Named<PartnerValue>).ToList();
        var problems = Problems(
            (chosen.Count > MostValues, words.Say("onboarding.values.problem.many", ("most", MostValues), ("chosen", chosen.Count))),
            (chosen.Contains(null), words["onboarding.values.problem.unknown"]));
        if (problems is not null)
            return (state, problems);

        // What was said of a value stays with it, whatever its place.
        var said = state.Values.Select((value, index) => (value, Here: state.HereOf(index))).ToDictionary(pair => pair.value, pair => pair.Here);
        List<PartnerValue> values = [.. chosen.OfType<PartnerValue>()];

        return (state with { Values = values, Heres = [.. values.Select(value => said.GetValueOrDefault(value))] }, null);
    }

    public static (OnboardingState State, string? Problem) TakeHeres(OnboardingState state, CardInputs inputs, Words words)
    {
        var heres = state.Values.Select((value, index) => inputs.Text(HeresCard.InputOf(index))).ToList();
        var problems = Problems([.. state.Values.Select((value, index) => TooLong(ValuesCard.Title(words, value), words, heres[index]))]);

        return problems is null ? (state with { Heres = heres }, null) : (state, problems);
    }

    /// <summary>Whether both are there and in order, or neither is; what is there and cannot be read is neither.</summary>
    private static bool IsOrdered<T>(CardInputs inputs, string first, T? from, string last, T? until)
        where T : struct, IComparable<T> => (from, until) switch
        {
            ({ } begin, { } end) => begin.CompareTo(end) <= 0,
            (null, null) => inputs.Text(first) is null && inputs.Text(last) is null,
            _ => false,
        };

    private static (bool IsWrong, string Problem) TooLong(Words words, string label, string? text) => TooLong(words[label], words, text);

    private static (bool IsWrong, string Problem) TooLong(string label, Words words, string? text) => (
        text?.Length > TextLength.Default,
        words.Say("onboarding.tooLong", ("label", label), ("most", TextLength.Default), ("typed", text?.Length ?? 0)));

    private static string? Problems(params ReadOnlySpan<(bool IsWrong, string Problem)> rules)
    {
        var problems = new List<string>();
        foreach (var (isWrong, problem) in rules)
        {
            if (isWrong)
                problems.Add(problem);
        }

        return problems.Count == 0 ? null : string.Join("\n\n", problems);
    }
}
