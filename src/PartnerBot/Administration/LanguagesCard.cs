using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

internal static class LanguagesCard
{
    public static AdaptiveCard Of(Words words, LanguageList list, bool isSaved = false, LanguageList? meanwhile = null) => words.Card(
        words["administration.languages.title"],
        [
            .. isSaved ? [new TextBlock(words["administration.languages.saved"])] : (CardElement[])[],
            .. meanwhile is null
                ? (CardElement[])[]
                : [.. CardLayout.Problem(words["administration.languages.meanwhile"]), new TextBlock(words.Say("administration.languages.now", ("languages", words.Join([.. meanwhile.Lines.Where(line => line.IsOffered).Select(line => line.Name)]))))],
            new TextBlock(words["administration.languages.text"]),
            new TextBlock(words.Say("administration.languages.always", ("language", list.Lines[0].Name))),
            .. list.Lines.Skip(1).Select(line => new ToggleInput(line.Language, words.Count("administration.languages.partnerships", line.Partnerships, ("language", line.Name)))
            {
                Label = line.Name,
                Value = line.IsOffered ? "true" : "false",
            }),
            new TextBlock(words["administration.languages.group"]) { IsSubtle = true, Size = TextSize.Small },
            .. list.ChangedAt is { } at ? [new TextBlock(Changed(words, at, list.ChangedBy)) { IsSubtle = true, Size = TextSize.Small }] : (CardElement[])[],
        ],
        [
            new ExecuteAction(words["common.save"])
            {
                Verb = LanguagesButton.Verb,
                Data = new CardData { [LanguagesButton.Version] = list.Version.ToString(CultureInfo.InvariantCulture) },
                Style = ActionStyle.Positive,
            },
        ]);

    private static string Changed(Words words, DateTimeOffset at, string? by) => by is { } name
        ? words.Say("administration.lines.changedBy", ("when", words.When("common.dates.dayAndHour", at.UtcDateTime)), ("name", name))
        : words.Say("administration.lines.changed", ("when", words.When("common.dates.dayAndHour", at.UtcDateTime)));
}
