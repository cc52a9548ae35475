using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary><c>languages</c>: which languages are offered here.</summary>
internal sealed class LanguagesCommand(Admins admins, SettleLanguages settle) : ICommand
{
    public string Key => "languages";

    public bool IsOfferedTo(Standing standing) => WhoMay.Do(Thing.Languages, admins.RolesOf(standing.Person));

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Turn.Reply(LanguagesCard.Of(call.Words, await settle.ListAsync(cancellationToken)), call.Words["administration.languages.title"]);
}

/// <summary>Saves which languages are offered.</summary>
internal sealed class LanguagesButton(Speaker speaker, Admins admins, SettleLanguages settle) : ICardActionHandler
{
    public const string Verb = "languages.save";
    public const string Version = "version";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !WhoMay.Do(Thing.Languages, admins.RolesOf(person)))
            return CardActionResult.Say(words["common.unknownButton"]);

        List<string> chosen = [.. (await settle.ListAsync(cancellationToken)).Lines.Select(line => line.Language).Where(language => press.Inputs.Flag(language))];
        var saved = await settle.OfferAsync(chosen, (int?)press.Inputs.Number(Version) ?? 0, person, cancellationToken);
        var list = await settle.ListAsync(cancellationToken);
        // What was ticked stays ticked for whoever comes second.
        var shown = saved ? list : list with { Lines = [.. list.Lines.Select(line => line with { IsOffered = line.Language == Wordings.Default || chosen.Contains(line.Language) })] };

        return CardActionResult.Replace(LanguagesCard.Of(words, shown, saved, saved ? null : list), words["administration.languages.title"]);
    }
}

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
