using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>Says that people can help, and who: the emergency number first, then a directory, then lines. It judges nothing and keeps nothing.</summary>
internal static class SupportCard
{
    public static AdaptiveCard Of(Words words, SupportView view) => words.Card(
        words["safety.support.title"],
        [
            new TextBlock(words[view.WasRecognised ? "safety.support.recognised" : "safety.support.asked"]),
            new Container([new TextBlock(Emergency(words, view)) { Weight = TextWeight.Bolder }]) { Style = ContainerStyle.Attention },
            .. view.Country?.Lines.Where(line => view.IsVerified(line.VerifiedOn)).Select(line => Line(words, line, isVerified: true)) ?? [],
            .. view.International.Select(line => Line(words, line, view.IsVerified(line.VerifiedOn))),
            .. view.Country?.Lines.Where(line => !view.IsVerified(line.VerifiedOn)).Select(line => Line(words, line, isVerified: false)) ?? [],
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

    private static Container Line(Words words, Helpline line, bool isVerified) => new(
    [
        new TextBlock(Markdown.Escape(line.Name)) { Weight = TextWeight.Bolder },
        .. line.Number is { } number ? [Small(words.Say("safety.support.call", ("number", number)))] : (IEnumerable<CardElement>)[],
        .. line.Text is { } text ? [Small(words.Say("safety.support.text", ("number", text)))] : (IEnumerable<CardElement>)[],
        .. line.Url is { } url ? [Small($"[{url["https://".Length..]}]({url})")] : (IEnumerable<CardElement>)[],
        .. Details(words, line) is { Length: > 0 } details ? [Small(details)] : (IEnumerable<CardElement>)[],
        .. isVerified ? (IEnumerable<CardElement>)[] : [Small(words["safety.support.unverified"]) with { IsSubtle = true }],
    ])
    { Separator = true };

    private static string Details(Words words, Helpline line) => string.Join(" · ", ((string?[])[line.Hours, .. line.Languages.Select(LanguageName)]).OfType<string>());

    private static string LanguageName(string tag) => System.Globalization.CultureInfo.GetCultureInfo(tag).NativeName;

    private static TextBlock Small(string text) => new(text) { Spacing = Spacing.Small };
}
