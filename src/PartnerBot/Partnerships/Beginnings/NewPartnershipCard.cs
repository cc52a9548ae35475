using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>The form for a new partnership.</summary>
internal static class NewPartnershipCard
{
    public const string CreateVerb = "partnership.create";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    /// <param name="words">The language.</param>
    /// <param name="languages">The languages the bot speaks: tag and own name.</param>
    /// <param name="draft">Becomes the partnership's id.</param>
    /// <param name="form">What is filled in already.</param>
    /// <param name="problems">What is wrong with it; empty at first.</param>
    public static AdaptiveCard Of(
        Words words, IReadOnlyList<Choice> languages, PartnershipId draft, PartnershipForm form, IReadOnlyList<string> problems) => words.Card(
        words["partnerships.new.title"],
        [
            new TextBlock(words["partnerships.new.intro"]),
            .. CardLayout.Problem(Together(words, problems)),
            new TextInput("name")
            {
                Label = words["partnerships.new.name"],
                Placeholder = words["partnerships.new.nameExample"],
                MaxLength = RoomToType,
                Value = form.Name,
                IsRequired = true,
                ErrorMessage = words["partnerships.new.problem.name"],
            },
            new TextInput("purpose")
            {
                Label = words["partnerships.new.purpose"],
                IsMultiline = true,
                MaxLength = RoomToType,
                Value = form.Purpose,
                IsRequired = true,
                ErrorMessage = words["partnerships.new.problem.purpose"],
            },
            new TextInput("organisations")
            {
                Label = words["partnerships.new.organisations"],
                Placeholder = words["partnerships.new.organisationsExample"],
                IsMultiline = true,
                MaxLength = RoomToType,
                Value = form.Organisations,
                IsRequired = true,
                ErrorMessage = words.Plain("partnerships.new.problem.organisations", ("fewest", PartnershipForm.FewestOrganisations), ("most", PartnershipForm.MostOrganisations), ("typed", 0)),
            },
            ChoiceOf<PartnershipDuration>(words, "duration", form.Duration, PartnershipDuration.Open),
            new TextInput("dailyWork")
            {
                Label = words["partnerships.new.dailyWork"],
                Placeholder = words["partnerships.new.dailyWorkExample"],
                IsMultiline = true,
                MaxLength = RoomToType,
                Value = form.DailyWork,
            },
            ChoiceOf<AgreementForm>(words, "agreement", form.Agreement, AgreementForm.EMail),
            new ChoiceSetInput("language")
            {
                Label = words["partnerships.new.language"],
                Choices = languages,
                Value = languages.FirstOrDefault(language => language.Value == form.Language)?.Value,
            },
            new ChoiceSetInput("zone")
            {
                Label = words["partnerships.new.zone"],
                Style = ChoiceSetStyle.Filtered,
                Placeholder = words["partnerships.new.zoneExample"],
                Choices = Zones.Choices(form.Zone),
                Value = Zones.FirstKnown(form.Zone),
            },
            new TextBlock(words["partnerships.new.whoSees"]) { IsSubtle = true },
        ],
        [
            new ExecuteAction(words["partnerships.new.create"])
            {
                Verb = CreateVerb,
                Data = new CardData { ["draft"] = draft.Value.ToString("N") },
                Style = ActionStyle.Positive,
            },
        ]);

    private static string? Together(Words words, IReadOnlyList<string> problems) => problems switch
    {
        [] => null,
        [var one] => one,
        _ => $"{words["partnerships.new.problem.several"]}\n\n{string.Join('\n', problems.Select(problem => $"- {problem}"))}",
    };

    private static ChoiceSetInput ChoiceOf<T>(Words words, string id, string? chosen, T first)
        where T : struct, Enum => new(id)
        {
            Label = words[$"partnerships.new.{id}"],
            Choices = [.. Enum.GetValues<T>().Select(value => new Choice(words[$"partnerships.{id}.{Key(value)}"], value.ToString()))],
            Value = (CardInputs.Named<T>(chosen) ?? first).ToString(),
        };

    private static string Key<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
