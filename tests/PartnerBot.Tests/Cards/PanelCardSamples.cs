using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The cards of a panel, of what it chose, and of a chosen story that somebody looked into.</summary>
internal static class PanelCardSamples
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    private static readonly StoryId First = new(new("0199c000-0000-7000-8000-00000000000a"));

    private static readonly StoryId Second = new(new("0199c000-0000-7000-8000-00000000000b"));

    private static readonly StoryText Kitchen = new() { Before = "We wrote.", Happened = "Then we *met* in the kitchen.", Title = "The [kitchen]" };

    public static Outcome SomeOutcome(StoryText text) => new(
        new PanelReading(4, 2, 5),
        [
            new OutcomeDomain(
                "@people",
                [new OutcomeStory(First, text, ["It made me laugh.", "So true.", "I was there."], IsOwn: true, new StoryCheck(["Ana", "Eva"], "A visit", CheckFinding.InPart))],
                [new OutcomeStory(Second, text with { Title = "The roof" }, ["It sings."], IsOwn: false, null)]),
            new OutcomeDomain("The songs", [new OutcomeStory(First, null, [], false, null), new OutcomeStory(Second, Kitchen, ["Yes."], false, null)], []),
        ],
        HasTold: true);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        foreach (var round in (int[])[1, 2])
        {
            var desk = Desk(words, round);
            yield return ($"ask, round {round}", PanelCards.Ask(words, desk, isReminder: false));
            yield return ($"reminder, round {round}", PanelCards.Ask(words, desk, isReminder: true));
            yield return ($"story, round {round}", PanelCards.Story(words, desk, 0, 0));
            yield return ($"last story, round {round}", PanelCards.Story(words, desk, 0, 1));
            yield return ($"choose, round {round}", PanelCards.Choose(words, desk, 0));
            yield return ($"choose again, round {round}", PanelCards.Choose(words, desk, 1, First, null, words["panel.problem.reason"]));
            yield return ($"done, round {round}", PanelCards.Done(words, desk));
        }

        var second = Desk(words, 2);
        yield return ("reasons", PanelCards.Reasons(words, second, 0));
        yield return ("no reasons", PanelCards.Reasons(words, second, 1));
        var id = second.Reflection.Id;
        yield return ("ask decline", PanelCards.AskDecline(words, id));
        yield return ("declined", PanelCards.Declined(words));
        yield return ("over", PanelCards.Over(words, "Festival"));

        var festival = new Partnership(
            new PartnershipId(Guid.Empty),
            new PartnershipDraft("Festival", "To sing", ["City", "Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne"),
            Now);
        yield return ("news: a free seat", PanelNewsCards.SeatFree(words, festival, second.Reflection, "Choir"));
        yield return ("news: nobody chose", PanelNewsCards.NobodyChose(words, festival, second.Reflection));
        yield return ("news: soon over", PanelNewsCards.SoonOver(words, festival, new PanelState(second.Reflection, [], [])));
        SeatOffer[] seats = [new(0, new OrganisationId(Guid.Empty), null, "Choir"), new(1, new OrganisationId(Guid.Empty), "Ben", "Choir")];
        SitterOffer[] sitters = [new(new PersonId(Guid.Empty), new OrganisationId(Guid.Empty), "Dan", "Choir", IsBroker: false)];
        yield return ("replace", PanelNewsCards.AskReplace(words, id, new PanelChange(seats, sitters)));
        yield return ("replace, a problem", PanelNewsCards.AskReplace(words, id, new PanelChange(seats, sitters), words["panel.replace.problem"]));
        yield return ("replace, nobody", PanelNewsCards.AskReplace(words, id, new PanelChange(seats, [])));
        yield return ("replace, no seat", PanelNewsCards.AskReplace(words, id, new PanelChange([], sitters)));

        yield return ("outcome", OutcomeCard.Of(words, festival, SomeOutcome(Kitchen)));
        yield return ("outcome of nothing", OutcomeCard.Of(words, festival, new Outcome(new PanelReading(4, 2, 5), [], HasTold: false)));
        yield return ("outcome of one who chose", OutcomeCard.Of(words, festival, SomeOutcome(Kitchen) with { Read = new PanelReading(1, 1, 1) }));
        yield return ("outcome of a silent panel", OutcomeCard.Of(words, festival, new Outcome(new PanelReading(0, 0, 5), [], HasTold: true)));

        var check = new StoryCheck(["Ana"], "A visit to the kitchen", CheckFinding.Confirmed);
        Person[] members = [new(new PersonId(Guid.Empty), "tenant", "ana", Now), new(new PersonId(First.Value), "tenant", "ben", Now)];
        yield return ("check", CheckCards.Ask(words, id, [.. SomeOutcome(Kitchen).Domains[0].Chosen], members, new CheckForm()));
        yield return ("check, a problem", CheckCards.Ask(
            words, id, [.. SomeOutcome(Kitchen).Domains[0].Chosen], members, new CheckForm(Finding: "Open") { By = [$"{Guid.Empty:N}"] }, words["check.problem.how"]));
        yield return ("check, none", CheckCards.Ask(words, id, [], members, new CheckForm()));
        yield return ("checked from outside", CheckCards.Kept(words, check with { By = [] }));
        yield return ("checked", CheckCards.Kept(words, check));
        yield return ("checked, to the teller", CheckCards.ToTeller(words, "Festival", Kitchen, check));
    }

    private static PanelDesk Desk(Words words, int round)
    {
        var reflection = SetUpCardSamples.Some(words, ReflectionKind.Final);
        reflection.Open(Now, reflection.SetUp.Due);
        reflection.BeginPanel(Now, reflection.SetUp.Due);
        if (round == 2)
            reflection.BeginSecondRound(Now, reflection.SetUp.Due);
        DeskStory[] stories = [new(First, Kitchen, OthersNotAsked: true), new(Second, new StoryText { Now = string.Concat(Enumerable.Repeat("We laugh. ", 20)) }, false)];

        return new PanelDesk(
            reflection,
            "Festival",
            [
                new DeskDomain(
                    "@people",
                    stories,
                    new DeskVote(First, "Because *I* laughed."),
                    round == 2 ? new DeskVote(First, "Because I laughed.") : null,
                    round == 2 ? [new StoryVoices(First, ["Because I laughed.", "So true."]), new StoryVoices(Second, ["It sings."])] : []),
                new DeskDomain("The [songs]", stories, null, null, []),
            ]);
    }
}
