using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>Says that people can help, and who: the emergency number first, then the country's own lines, then a directory. It judges nothing and keeps nothing.</summary>
internal static class SupportCard
{
    /// <summary>What a notification of something for the reader alone says: it shows on a locked screen, and beside a shared one.</summary>
    public const string NotificationKey = "safety.notification";

    public static AdaptiveCard Of(Words words, SupportView view) => words.Card(
        words["safety.support.title"],
        [
            new TextBlock(words[view.WasRecognised ? "safety.support.recognised" : "safety.support.asked"]),
            CardLayout.Warning([new TextBlock(Emergency(words, view)) { Weight = TextWeight.Bolder }]),
            .. Lines(words, view),
            new ChoiceSetInput(SupportButtons.CountryInput)
            {
                Label = words["safety.support.country"],
                Style = ChoiceSetStyle.Compact,
                Choices =
                [
                    .. view.Countries.Select(country => new Choice(country.NameIn(words.Language), country.Code)).OrderBy(choice => choice.Title, StringComparer.Create(words.Culture, ignoreCase: true)),
                    new Choice(words["safety.support.otherCountry"], SupportButtons.OtherCountry),
                ],
                Value = view.Country?.Code ?? SupportButtons.OtherCountry,
            },
            new TextBlock(words["safety.support.onlyYou"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            new ExecuteAction(words["safety.support.showCountry"]) { Verb = SupportButtons.CountryVerb },
            .. view.CanAskSomebody
                ? [new ExecuteAction(words["safety.support.askSomebody"]) { Verb = GetInTouchButtons.WhoVerb, AssociatedInputs = AssociatedInputs.None }]
                : (IEnumerable<CardAction>)[],
        ]);

    private static string Emergency(Words words, SupportView view) => view.Country is { Emergency: { } emergency } country
        ? words.Say("safety.support.emergency", ("number", emergency.Number), ("country", country.NameIn(words.Language)))
        : words["safety.support.emergencyUnknown"];

    /// <summary>What an admin has made sure of comes first; which are still to be tried is said once, and not under each of them.</summary>
    private static IEnumerable<CardElement> Lines(Words words, SupportView view)
    {
        var all = (view.Country?.Lines ?? []).Concat(view.International).ToLookup(line => view.IsVerified(line.VerifiedOn));
        var untried = words.Say("safety.support.unverified", ("lines", string.Join(" · ", all[false].Select(line => words.Whole(line.Name)))));

        return
        [
            .. all[true].Concat(all[false]).Select(line => Line(words, line)),
            .. all[false].Any() ? [new TextBlock(untried) { IsSubtle = true, Size = TextSize.Small }] : (IEnumerable<CardElement>)[],
        ];
    }

    private static Container Line(Words words, Helpline line) => new(
    [
        new TextBlock(words.Whole(Markdown.Escape(line.Name))) { Weight = TextWeight.Bolder },
        .. line.Number is { } number ? [Small(words.Say("safety.support.call", ("number", number)))] : (IEnumerable<CardElement>)[],
        .. line.Text is { } text ? [Small(words.Say("safety.support.text", ("number", text)))] : (IEnumerable<CardElement>)[],
        .. line.Url is { } url ? [Small($"[{words.Whole(url["https://".Length..])}]({url})")] : (IEnumerable<CardElement>)[],
        .. Details(words, line) is { Length: > 0 } details ? [Small(details)] : (IEnumerable<CardElement>)[],
    ])
    { Separator = true };

    private static string Details(Words words, Helpline line) => string.Join(" · ", ((string?[])[line.Hours, .. line.Languages.Select(LanguageName)]).OfType<string>().Select(words.Whole));

    private static string LanguageName(string tag) => System.Globalization.CultureInfo.GetCultureInfo(tag).NativeName;

    private static TextBlock Small(string text) => new(text) { Spacing = Spacing.Small };
}
