using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>The set-up as it was typed; not checked yet, so that nothing typed is lost.</summary>
internal sealed record SetUpForm
{
    public const int LongestPeriod = 100;

    public string? Kind { get; init; }

    public string? Period { get; init; }

    public string? Purpose { get; init; }

    public string? Readers { get; init; }

    public string? Due { get; init; }

    /// <summary>The domains, one a line; «anything else» is not among them.</summary>
    public string? Domains { get; init; }

    /// <summary>The ids of those who are to sit on the panel.</summary>
    public IReadOnlyList<string> Panel { get; init; } = [];

    public static SetUpForm From(CardInputs inputs) => new()
    {
        Kind = inputs.Text("kind"),
        Period = inputs.Text("period"),
        Purpose = inputs.Text("purpose"),
        Readers = inputs.Text("readers"),
        Due = inputs.Text("due"),
        Domains = inputs.Text("domains"),
        Panel = PanelInputs.Chosen(inputs),
    };

    /// <summary>The form filled in with a set-up.</summary>
    public static SetUpForm Of(Words words, SetUp setUp) => new()
    {
        Kind = setUp.Kind.ToString(),
        Period = setUp.Period,
        Purpose = setUp.Purpose,
        Readers = setUp.Readers.ToString(),
        Due = Iso(setUp.Due.Day),
        Domains = StoryDomain.Lines(words, setUp.Domains),
        Panel = [.. setUp.Panel.Select(person => person.Person.Value.ToString("N"))],
    };

    /// <summary>What is offered at first, so that a broker only changes what does not fit.</summary>
    /// <param name="words">The broker's language.</param>
    /// <param name="kind">Mid-way or final.</param>
    /// <param name="due">By when.</param>
    /// <param name="since">When the time began that nobody has looked back on yet.</param>
    /// <param name="today">The present day.</param>
    public static SetUpForm Usual(Words words, ReflectionKind kind, DateOnly due, DateOnly since, DateOnly today) => new()
    {
        Kind = kind.ToString(),
        Period = Months(words, since) == Months(words, today)
            ? Months(words, today)
            : words.Plain("setup.form.periodFrom", ("from", Months(words, since)), ("to", Months(words, today))),
        Purpose = words["setup.form.usualPurpose"],
        Readers = nameof(ReflectionReaders.Partners),
        Due = Iso(due),
        Domains = StoryDomain.Lines(words, StoryDomain.Standard),
    };

    /// <summary>The set-up that the form says, or what is wrong with it.</summary>
    public (SetUp? SetUp, IReadOnlyList<string> Problems) Check(
        Words words, Wordings wordings, IReadOnlyList<PanelCandidate> candidates, TimeZoneInfo zone, DateTimeOffset now)
    {
        var kind = Choice<ReflectionKind>(Kind);
        var readers = Choice<ReflectionReaders>(Readers);
        var (due, dueProblem) = DueDate.Of(Day(Due), zone, now);
        var (domains, domainProblem) = StoryDomain.Read(Domains, wordings);
        var panel = candidates.Where(candidate => Panel.Contains(candidate.Person.Value.ToString("N"))).ToList();
        var panelProblem = WhoMaySit.Check(panel);
        (bool IsWrong, string Problem)[] rules =
        [
            (kind is null, words["setup.problem.kind"]),
            (Period is null, words["setup.problem.period"]),
            (Period?.Length > LongestPeriod, words.Say("setup.problem.periodLong", ("most", LongestPeriod), ("typed", Period?.Length))),
            (Purpose is null, words["setup.problem.purpose"]),
            (Purpose?.Length > TextLength.Default, words.Say("setup.problem.purposeLong", ("most", TextLength.Default), ("typed", Purpose?.Length))),
            (readers is null, words["setup.problem.readers"]),
            (dueProblem is not null, words[$"setup.problem.due.{dueProblem ?? DueProblem.NoDate}"]),
            (domainProblem is not null, words.Say(
                $"setup.problem.domains.{domainProblem ?? DomainProblem.Number}",
                ("fewest", StoryDomain.Fewest - 1),
                ("most", StoryDomain.Most - 1),
                ("length", StoryDomain.LongestName))),
            (panelProblem is not null, words.Say($"setup.problem.panel.{panelProblem ?? PanelProblem.TooFew}", ("people", panel.Count))),
        ];
        var problems = rules.Where(rule => rule.IsWrong).Select(rule => rule.Problem).ToList();

        return problems.Count > 0
            ? (null, problems)
            : (new SetUp(kind!.Value, Period!, Purpose!, readers!.Value, domains!, due!, [.. panel.Select(candidate => new PanelPerson(candidate.Person, candidate.Organisation))]), []);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as clients send it; <see langword="null"/> when it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Months(Words words, DateOnly day) => words.When("common.dates.month", day);

    private static T? Choice<T>(string? value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value) ? Enum.Parse<T>(value!) : null;
}
