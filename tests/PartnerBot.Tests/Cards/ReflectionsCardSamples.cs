using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Reports;
using PartnerBot.Tests.Reports;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The cards of reflections and their report, in all their states; the story's questions are looked at while a story is told.</summary>
internal static class ReflectionsCardSamples
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var id = new Guid("0199c000-0000-7000-8000-000000000001");
        foreach (var kind in Enum.GetValues<ReflectionKind>())
        {
            yield return ($"invitation {kind}", InvitationCard.Of(words, "Festival [of] *songs*", SetUpCardSamples.Some(words, kind)));
        }

        var story = new StoryText
        {
            Changes = ["We trust each other", "More paper"],
            Chosen = 0,
            Before = "We wrote letters.",
            Happened = string.Concat(Enumerable.Repeat("Then we met in the kitchen. ", 35)),
            Now = "We call.\n\nOften.",
            WhyItMatters = "I was lonely.",
            Lesson = "Cook first.",
            Title = "The kitchen",
        };
        foreach (var naming in Enum.GetValues<StoryNaming>())
        {
            var consent = new StoryConsent(naming, naming == StoryNaming.NoName ? StoryReaders.Panel : StoryReaders.Partnership, MentionsOthers: true);
            yield return ($"told {naming}", StoryReceiptCards.Told(words, "Festival", id, story, consent, asBroker: naming == StoryNaming.Role, hasPanel: true));
        }

        yield return ("ask withdraw", StoryReceiptCards.AskWithdraw(words, "Festival", id, "The kitchen"));
        yield return ("ask withdraw without title", StoryReceiptCards.AskWithdraw(words, "Festival", id, null));
        yield return ("withdrawn", StoryReceiptCards.Withdrawn(words, id));
        yield return ("set aside", StoryReceiptCards.SetAside(words, new StoryState { Reflection = id, Partnership = "Festival" }));
        yield return ("discarded", StoryReceiptCards.Discarded(words, id));
        yield return ("no story", StoryReceiptCards.NoStory(words, id));

        var open = SetUpCardSamples.Some(words, ReflectionKind.Final);
        Person[] tellers = [new(new PersonId(id), "tenant", "object", Now)];
        yield return ("take down", TakeDownCards.AskWho(words, "Festival", open, tellers));
        yield return ("taken down, sent", TakeDownCards.Sent(words, "Ben *B*", "Festival"));
        yield return ("taken down, set aside", TakeDownCards.SetAside(words, new StoryState { Reflection = id, Partnership = "Festival", Teller = id, TellerName = "Ben" }));
        yield return ("taken down, read back", TakeDownCards.ReadBack(words, "Ana", "Festival", open, story));

        var file = new Uri("https://partnerbot.example/files/secret");
        ReportedStory[] stories =
        [
            new(new StoryTeller.Named("Ana"), story),
            new(new StoryTeller.InRole(AsBroker: false), story with { Title = null }, OthersNotAsked: true),
            new(new StoryTeller.Nameless(), new StoryText { Now = "We laugh." }),
        ];
        yield return ("report", Report(words, stories, withheld: 2, file));
        yield return ("report without address", Report(words, stories, withheld: 0, file: null));
        yield return ("report of many", Report(words, [.. stories, .. stories, .. stories], withheld: 1, file));
        yield return ("report of a panel", Report(words, stories, withheld: 1, file, PanelCardSamples.SomeOutcome(story)));
        yield return ("report of none", Report(words, [], withheld: 0, file: null));
        yield return ("report of the panel's", Report(words, [], withheld: 4, file: null));
        foreach (var edition in Enum.GetValues<ExportEdition>())
        {
            yield return ($"export {edition}", Export(words, edition, stories, withheld: 2, file, outside: true));
        }

        yield return ("export, nothing withheld", Export(words, ExportEdition.Partnership, [stories[0]], withheld: 0, file, outside: false));
    }

    private static AdaptiveCard Export(
        Words words, ExportEdition edition, IReadOnlyList<ReportedStory> stories, int withheld, Uri file, bool outside) => ExportCard.Of(
        words,
        new PartnershipId(Guid.Empty),
        ExportSamples.Some(edition, stories, withheld, outside),
        [.. Enum.GetValues<ExportFormat>().Select(format => (format, file))]);

    private static AdaptiveCard Report(Words words, IReadOnlyList<ReportedStory> stories, int withheld, Uri? file, Outcome? outcome = null) => ReflectionReportCard.Of(
        words,
        new ReflectionReport(
            new ReflectionId(Guid.Empty), "Festival", ReflectionKind.Final, new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 25), 12, stories, withheld, outcome),
        file,
        asBroker: outcome is not null);
}
