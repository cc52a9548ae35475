using PartnerBot.BotFramework.Cards;
using PartnerBot.Closings;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The cards of a closing round.</summary>
internal static class ClosingCardSamples
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    private static readonly PersonId Ana = new(new("0199c000-0000-7000-8000-000000000001"));

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var (partnership, closing) = Some();
        var (city, choir) = (partnership.Organisations[0], partnership.Organisations[1]);
        DecidingVoice[] waiting = [new(city.Id, city.Name, VoiceState.Waits, null), new(choir.Id, choir.Name, VoiceState.NobodyThere, null), new(null, null, VoiceState.Waits, null)];
        var view = new ClosingView(closing, partnership, waiting, city.Id, MaySpeak: true, IsBroker: true);

        yield return ("ask", ClosingCard.Ask(words, view, isReminder: false));
        yield return ("ask again", ClosingCard.Ask(words, view, isReminder: true));
        yield return ("ask who speaks for none", ClosingCard.Ask(words, view with { Organisation = null, IsBroker = false }, isReminder: false));
        yield return ("page", ClosingCard.Of(words, view));
        yield return ("page of who cannot answer", ClosingCard.Of(words, view with { MaySpeak = false, IsBroker = false }));
        yield return ("decide", DecisionCards.Ask(words, view));
        yield return ("decide, too long", DecisionCards.Ask(words, view, new DecisionTyped(null, new string('x', 501)), words["closing.problem.next"]));
        yield return ("desk", ClosingDeskCard.Of(words, closing, partnership, waiting));
        yield return ("desk, a day that has passed", ClosingDeskCard.Of(words, closing, partnership, waiting, words["closing.problem.due.Past"], new DateOnly(2026, 1, 1)));
        yield return ("silence", ClosingDeskCard.Silence(words, closing, partnership, waiting));
        yield return ("show now?", ClosingDeskCard.AskShow(words, closing));

        closing.Decide(city.Id, Ana, NextStep.Revise, "We *meet* too rarely.\n[x](http://x)", Now);
        DecidingVoice[] answered = [new(city.Id, city.Name, VoiceState.Accepted, closing.DecisionOf(city.Id)), .. waiting[1..]];
        yield return ("page, own answer", ClosingCard.Of(words, view with { Voices = answered }));
        yield return ("decide again", DecisionCards.Ask(words, view with { Voices = answered }));
        yield return ("kept", DecisionCards.Kept(words, view, closing.DecisionOf(city.Id)!));
        yield return ("side by side", DecisionCards.SideBySide(words, closing, partnership, [.. answered.Select(DecisionLine.Of)]));

        yield return ("side by side, at one", DecisionCards.SideBySide(words, closing, partnership, [new DecisionLine("City", NextStep.Revise, null), new DecisionLine("Choir", null, null, HasNobody: true)]));

        closing.Show(Now);
        yield return ("page, shown", ClosingCard.Of(words, view with { Voices = answered }));
        yield return ("desk, shown", ClosingDeskCard.Of(words, closing, partnership, answered));
        yield return ("close?", ClosingDeskCard.AskEnd(words, closing));
        foreach (var sample in Values(words, view).Concat(Legacy(words, view)).Concat(GoodByes(words, view)))
        {
            yield return sample;
        }

        yield return ("decide late", DecisionCards.Ask(words, view with { Organisation = null, Voices = answered }));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Values(Words words, ClosingView view)
    {
        yield return ("mark", ValuesCards.Ask(words, view));
        yield return ("mark again", ValuesCards.Ask(words, view with { Marks = new Dictionary<string, ValueDegree> { ["trust"] = ValueDegree.DoesNotApply } }));
        yield return ("page, marked", ClosingCard.Of(words, view with { Marks = new Dictionary<string, ValueDegree> { ["trust"] = ValueDegree.Mostly } }));
        foreach (var (name, pictures) in Pictures(view.Partnership))
        {
            var (partnership, closing) = Some();
            closing.Freeze(pictures, Now);
            yield return ($"page, {name}", ClosingCard.Of(words, view with { Closing = closing, Partnership = partnership }));
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<ValuePicture> Pictures)> Pictures(Partnership partnership)
    {
        yield return ("too few", [.. ValueWords.Keys.Select(key => new ValuePicture(key, new PublishedAnswers.Nothing(), []))]);
        yield return ("together",
        [
            new ValuePicture("trust", new PublishedAnswers.Middle(1, []), []),
            new ValuePicture("equity", new PublishedAnswers.InBands([new Band(0, 1, 7), new Band(2, 4, 4)], []), []),
            new ValuePicture("transparency", new PublishedAnswers.InBands([], []), []),
            new ValuePicture("courage", new PublishedAnswers.Nothing(), []),
        ]);
        yield return ("each for itself",
        [
            new ValuePicture(
                "mutualBenefit",
                null,
                [
                    new OrganisationPicture(partnership.Organisations[1].Id.Value, new PublishedAnswers.Middle(3, [])),
                    new OrganisationPicture(partnership.Organisations[0].Id.Value, new PublishedAnswers.InBands([new Band(0, 2, 5), new Band(3, 4, 5)], [])),
                    new OrganisationPicture(null, new PublishedAnswers.InBands([new Band(0, 1, 4), new Band(2, 2, 4), new Band(3, 4, 3)], [])),
                ]),
        ]);
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Legacy(Words words, ClosingView view)
    {
        var id = new LegacyEntryId(new("0199c000-0000-7000-8000-00000000000e"));
        LegacyLine[] entries =
        [
            .. Enum.GetValues<LegacyKind>().Select(kind => new LegacyLine(id, kind, "A *book* of songs.", kind == LegacyKind.Skills ? "Ana [A]" : null, IsOwn: kind == LegacyKind.Networks)),
            .. Enumerable.Range(0, 5).Select(_ => new LegacyLine(id, LegacyKind.Products, new string('x', 500), null, IsOwn: false)),
        ];

        yield return ("nothing stays yet", LegacyCards.Page(words, view, [], [], []));
        yield return ("what stays", LegacyCards.Page(
            words,
            view,
            entries,
            [.. Enumerable.Repeat(("Ben", "For the soup."), 7)],
            [new OpenPromise("Ben", "A call", ["Ana", "Chi"]), new OpenPromise("Dan", "More time", []), .. Enumerable.Repeat(new OpenPromise("Ben", "A call", ["Ana"]), 6)]));
        yield return ("add", LegacyCards.Write(words, view, id));
        yield return ("change, too long", LegacyCards.Write(words, view, id, new LegacyTyped(LegacyKind.Skills, new string('x', 501), true, true), words["legacy.problem.text"]));
        yield return ("my own", LegacyCards.Mine(
            words,
            view,
            [.. ((LegacyLine[])[entries[0], entries[1], entries[^1]]).Select((entry, number) => entry with { Id = new LegacyEntryId(new Guid(number, 0, 0, new byte[8])) })]));
        yield return ("none of my own", LegacyCards.Mine(words, view, []));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> GoodByes(Words words, ClosingView view)
    {
        var celebration = new LegacyLine(new LegacyEntryId(Guid.Empty), LegacyKind.Celebrate, "The *roof*!", null, IsOwn: false);
        var pictures = Pictures(view.Partnership).ElementAt(1).Pictures;
        foreach (var (name, lines) in ((string, DecisionLine[])[])
        [
            ("all end", [new("City", NextStep.End, "We are tired."), new("The [Choir]", NextStep.End, null)]),
            ("all go on", [new("City", NextStep.Sustain, null), new("Choir", NextStep.Revise, "More songs.")]),
            ("not of one mind", [new("City", NextStep.End, null), new("Choir", NextStep.Sustain, null), new(null, null, null)]),
            ("nobody has said", [new("City", null, null), new("Choir", null, null, HasNobody: true)]),
        ])
        {
            var goodBye = new GoodBye(view.Closing, view.Partnership, lines, pictures, [.. Enumerable.Repeat(celebration, 5)], 12, 90) { HasStories = name != "nobody has said", Promises = [new OpenPromise("Ben", "A call", ["Ana", "Chi"]), new OpenPromise("Dan [D]", "More time", [])] };
            yield return ($"good-bye, {name}", GoodByeCards.GoodBye(words, goodBye));
            yield return ($"closed, {name}", GoodByeCards.Closed(words, goodBye));
            yield return ($"good-bye in the outbox, {name}", GoodByeCards.GoodBye(words, goodBye.WithoutPeoplesWords()));
        }
    }

    private static (Partnership Partnership, Closing Closing) Some()
    {
        var draft = new PartnershipDraft("Festival [of] *songs*", "To sing", ["City", "The Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne");
        var partnership = new Partnership(new PartnershipId(new("0199c000-0000-7000-8000-000000000002")), draft, Now);

        return (partnership, new Closing(
            new ReflectionId(new("0199c000-0000-7000-8000-000000000003")), partnership.Id, new DueDate(new DateOnly(2027, 1, 25), Now.AddDays(14)), Now));
    }
}
