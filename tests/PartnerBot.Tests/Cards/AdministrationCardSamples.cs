using PartnerBot.Administration;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Tests.Asks;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

internal static class AdministrationCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var counts = Enum.GetValues<DeliveryState>().ToDictionary(state => state, _ => 3);

        var list = new AdminList(["Ada [x](y)", "Eve"], 1, ["2f1c5d0e-8a7b-4c6d-9e0f-1a2b3c4d5e6f"], [new AppointedAdmin(new PersonId(Guid.Empty), "B*en", DateTimeOffset.UnixEpoch, "Ada"), new AppointedAdmin(new PersonId(Guid.CreateVersion7()), "Chi", DateTimeOffset.UnixEpoch, null)]);
        var person = SomeAsk.Member("B*en").Person;
        var languages = new LanguageList([new LanguageLine("en", "English", true, 3), new LanguageLine("fr", "Français", true, 1), new LanguageLine("ar", "العربية", false, 0)], 2, DateTimeOffset.UnixEpoch, "Ada [x](y)");
        yield return ("languages", LanguagesCard.Of(words, languages with { ChangedAt = null, ChangedBy = null, Version = 0 }));
        yield return ("languages, saved", LanguagesCard.Of(words, languages, isSaved: true));
        yield return ("languages, changed meanwhile", LanguagesCard.Of(words, languages with { ChangedBy = null }, meanwhile: languages));
        yield return ("admins", AdminCards.List(words, list));
        yield return ("admins by the settings", AdminCards.List(words, new AdminList(["Ada"], 0, [], [])));
        yield return ("admins, wrong", AdminCards.List(words, list, "b*en", words.Say("administration.admins.notAnId", ("typed", "b*en"))));
        yield return ("admins, done", AdminCards.List(words, list, done: words.Say("administration.admins.is", ("name", "B*en"))));
        yield return ("admin, add", AdminCards.ConfirmAdding(words, person, isOfOtherTenant: false));
        yield return ("admin, add from elsewhere", AdminCards.ConfirmAdding(words, person, isOfOtherTenant: true));
        yield return ("admin, remove", AdminCards.ConfirmRemoving(words, person, isOneself: false));
        yield return ("admin, remove oneself", AdminCards.ConfirmRemoving(words, person, isOneself: true));
        yield return ("admin now", AdminCards.Made(words, "Ada"));
        yield return ("admin no more", AdminCards.Over(words, "Ada"));
        yield return ("deliveries, nothing yet", DeliveryCard.Of(words, new OutboxNumbers(new Dictionary<DeliveryState, int>(), 0, [], null), []));
        yield return ("deliveries, some late", DeliveryCard.Of(
            words, new OutboxNumbers(counts, 2, [("BotNotInConversationRoster", 3)], TimeSpan.FromMinutes(1)), [new("Harbour Stories", "Museum", 2), new("Harvest Festival", null, 1)]));
        yield return ("deliveries, many places out of reach", DeliveryCard.Of(
            words,
            new OutboxNumbers(counts, 2, [("BotNotInConversationRoster", 3)], TimeSpan.FromMinutes(1)),
            [.. Enumerable.Range(1, 12).Select(number => new OutOfReach($"Partnership {number}", "Museum", 1))]));
    }
}
