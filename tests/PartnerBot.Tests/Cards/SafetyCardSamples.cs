using PartnerBot.Administration;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Safety;
using PartnerBot.Testing;
using PartnerBot.Tests.Asks;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card of support in all its states.</summary>
internal static class SafetyCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var file = HelplineFile.Read(Path.Combine(Repository.Root, "src", "PartnerBot", "Safety", "helplines.json"));
        var view = new SupportView(file.Countries, null, file.International, day => day is not null, WasRecognised: true, CanAskSomebody: true);
        var full = new Helpline("A *line*", "116 123", "85258", "https://line.example/help", "24/7", ["en", "fr"], "https://line.example", new DateOnly(2027, 1, 5));
        var xanadu = new HelplineCountry("XX", new Dictionary<string, string> { ["en"] = "Xanadu" }, [], null, [full, full with { VerifiedOn = null }]);
        var person = SomeAsk.Member("A_na").Person;

        yield return ("support, country unknown", SupportCard.Of(words, view));
        yield return ("support, nobody to ask", SupportCard.Of(words, view with { CanAskSomebody = false, WasRecognised = false }));
        foreach (var country in file.Countries)
        {
            yield return ($"support in {country.Code}", SupportCard.Of(words, view with { Country = country, WasRecognised = false }));
        }

        yield return ("support, verified and not", SupportCard.Of(
            words, view with { Countries = [xanadu], Country = xanadu }));
        yield return ("touch, whom", GetInTouchCards.Who(words, [person]));
        yield return ("touch, nobody chosen", GetInTouchCards.Who(words, [person], words["safety.touch.missing"]));
        yield return ("touch, confirm", GetInTouchCards.Confirm(words, person, "B*en", Guid.Empty));
        yield return ("touch, sent", GetInTouchCards.Sent(words, "A_na"));
        yield return ("touch, not sent", GetInTouchCards.NotSent(words));
        yield return ("touch, asked", GetInTouchCards.Asked(words, "B*en"));
        yield return ("helplines to check", HelplinesCard.Of(words, [("GB Samaritans", null), ("FR 3114", new DateOnly(2026, 1, 5))]));
        yield return ("many helplines to check", HelplinesCard.Of(words, [.. Enumerable.Repeat(("GB Samaritans", (DateOnly?)null), 40)]));
    }
}
