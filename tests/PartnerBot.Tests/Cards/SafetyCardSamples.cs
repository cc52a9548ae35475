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
        var xanadu = new HelplineCountry("XX", new Dictionary<string, string> { ["en"] = "Xanadu" }, [], null, [full, full with { Name = "Another line", VerifiedOn = null }]);
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
        var book = new HelplineBook(file.Countries, file.International);
        var place = new HelplinePlace("XX", xanadu, new KeptHelplines(new EmergencyNumber("112", "https://line.example", new DateOnly(2026, 1, 5)), xanadu.Lines), 3, DateTimeOffset.UnixEpoch, "Ada [x](y)")
        {
            Verifiers = new Dictionary<string, string> { [HelplineEntry.KeyOf(full)] = "Ada [x](y)" },
        };
        yield return ("helplines, all places", HelplineListCards.Places(words, book, day => day is not null, "FR"));
        foreach (var news in Enum.GetValues<HelplineNews>())
        {
            yield return ($"helplines of a place, {news}", HelplineListCards.Place(words, place, day => day > new DateOnly(2026, 6, 1), news));
        }

        yield return ("helplines, everywhere", HelplineListCards.Place(words, new HelplinePlace(KeptHelplines.International, null, new KeptHelplines(null, []), 0, null, null), day => day is not null));
        var form = HelplineForm.Of(HelplineEntry.KeyOf(full), place.Kept)!;
        yield return ("helpline", HelplineListCards.Edit(words, place, form, []));
        yield return ("helpline, new", HelplineListCards.Edit(words, place, HelplineForm.Of(HelplineEntry.New, place.Kept)!, []));
        yield return ("helpline, emergency", HelplineListCards.Edit(words, place, HelplineForm.Of(HelplineEntry.Emergency, place.Kept)!, []));
        yield return ("helpline, changed meanwhile", HelplineListCards.Edit(words, place, form, [], changedMeanwhile: true));
        var wrong = form with { Key = HelplineEntry.New, Number = new string('1', 60), Url = "here", Source = null, Languages = "zzzz9" };
        yield return ("helpline, wrong", HelplineListCards.Edit(words, place, wrong, wrong.Review(place.Kept)));
        var empty = HelplineForm.Of(HelplineEntry.New, place.Kept)!;
        yield return ("helpline, empty", HelplineListCards.Edit(words, place, empty, empty.Review(place.Kept)));
        yield return ("helpline, take it off", HelplineListCards.Remove(words, place, form));
        yield return ("helpline, take the emergency number off", HelplineListCards.Remove(words, place, HelplineForm.Of(HelplineEntry.Emergency, place.Kept)!));
        yield return ("many helplines to check", HelplinesCard.Of(words, [.. Enumerable.Repeat(("GB Samaritans", (DateOnly?)null), 40)]));
    }
}
