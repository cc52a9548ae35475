using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.SelfChecks;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The cards of a self-check in all their states; its statements are looked at while one is filled in.</summary>
internal static class SelfChecksCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var id = new Guid("0199c000-0000-7000-8000-000000000001");
        var before = Check(id, HowOften.Often, letGo: null, month: 1);
        var check = Check(id, HowOften.Sometimes, "To let others lead", month: 4);
        yield return ("offer", SelfCheckCards.Offer(words));
        yield return ("kept, the first", SelfCheckCards.Kept(words, before, before: null));
        yield return ("kept, another than before", SelfCheckCards.Kept(words, check, before));
        yield return ("history", SelfCheckCards.History(words, [check, before, check, before], Day, isOffered: true));
        yield return ("history of none", SelfCheckCards.History(words, [], Day, isOffered: false));
        yield return ("nothing said", SelfCheckCards.NothingSaid(words));
        yield return ("set aside", SelfCheckCards.SetAside(words));
        yield return ("deleted", SelfCheckCards.Deleted(words));
        yield return ("opted out", SelfCheckCards.Chosen(words, isOffered: false));
        yield return ("opted in", SelfCheckCards.Chosen(words, isOffered: true));
    }

    private static SelfCheck Check(Guid id, HowOften often, string? letGo, int month) => new(
        new PersonId(id),
        id,
        new SelfCheckForm(Statements.All.ToDictionary(statement => statement, _ => often), letGo),
        new DateTimeOffset(2027, month, 11, 12, 0, 0, TimeSpan.Zero));

    private static DateOnly Day(SelfCheck check) => DateOnly.FromDateTime(check.KeptAt.UtcDateTime);
}
