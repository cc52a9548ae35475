using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>What somebody filled in for a new partnership, as typed: it is shown again when something is wrong.</summary>
internal sealed record PartnershipForm
{
    public const int LongestName = 100;
    public const int FewestOrganisations = 2;
    public const int MostOrganisations = 12;

    public string? Name { get; init; }

    public string? Purpose { get; init; }

    /// <summary>One a line, or with commas between.</summary>
    public string? Organisations { get; init; }

    public string? Duration { get; init; }

    public string? DailyWork { get; init; }

    public string? Agreement { get; init; }

    public string? Language { get; init; }

    public string? Zone { get; init; }

    public static PartnershipForm From(CardInputs inputs) => new()
    {
        Name = inputs.Text("name"),
        Purpose = inputs.Text("purpose"),
        Organisations = inputs.Text("organisations"),
        Duration = inputs.Text("duration"),
        DailyWork = inputs.Text("dailyWork"),
        Agreement = inputs.Text("agreement"),
        Language = inputs.Text("language"),
        Zone = inputs.Text("zone"),
    };

    /// <summary>Checks everything at once.</summary>
    /// <param name="words">The language in which problems are named.</param>
    /// <param name="languages">Those that are offered.</param>
    /// <returns>The draft, or what is wrong with each answer in words.</returns>
    public (PartnershipDraft? Draft, IReadOnlyList<string> Problems) Check(Words words, IReadOnlyList<Choice> languages)
    {
        var organisations = SplitOrganisations();
        var duration = CardInputs.Named<PartnershipDuration>(Duration);
        var agreement = CardInputs.Named<AgreementForm>(Agreement);
        (bool IsWrong, string Problem)[] rules =
        [
            (Name is null, words["partnerships.new.problem.name"]),
            (Name?.Length > LongestName, words.Say("partnerships.new.problem.nameLong", ("most", LongestName))),
            (Purpose is null, words["partnerships.new.problem.purpose"]),
            (Purpose?.Length > TextLength.Default, words.Say("partnerships.new.problem.purposeLong", ("most", TextLength.Default), ("typed", Purpose?.Length))),
            (organisations.Count is < FewestOrganisations or > MostOrganisations,
                words.Say("partnerships.new.problem.organisations", ("fewest", FewestOrganisations), ("most", MostOrganisations), ("typed", organisations.Count))),
            (organisations.Any(name => name.Length > LongestName), words.Say("partnerships.new.problem.organisationLong", ("most", LongestName))),
            (duration is null, words["partnerships.new.problem.duration"]),
            (DailyWork?.Length > TextLength.Default, words.Say("partnerships.new.problem.dailyWorkLong", ("most", TextLength.Default), ("typed", DailyWork?.Length))),
            (agreement is null, words["partnerships.new.problem.agreement"]),
            (languages.All(language => language.Value != Language), words["partnerships.new.problem.language"]),
            (!Zones.IsKnown(Zone), words["partnerships.new.problem.zone"]),
        ];
        var problems = rules.Where(rule => rule.IsWrong).Select(rule => rule.Problem).ToList();

        return problems.Count > 0
            ? (null, problems)
            : (new PartnershipDraft(Name!, Purpose!, organisations, duration!.Value, DailyWork, agreement!.Value, Language!, Zone!), []);
    }

    private List<string> SplitOrganisations() =>
    [
        .. (Organisations ?? "")
            .Split(['\n', '\r', ',', ';', '،', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(name => name, StringComparer.CurrentCultureIgnoreCase),
    ];
}
