using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The cards around a reflection: its set-up, what each organisation says, and how it stands.</summary>
internal static class SetUpCardSamples
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    private static readonly Guid Id = new("0199c000-0000-7000-8000-000000000001");

    private static readonly Guid Other = new("0199c000-0000-7000-8000-000000000002");

    public static Reflection Some(Words words, ReflectionKind kind) => new(
        new ReflectionId(Id),
        new PartnershipId(Id),
        new SetUp(
            kind,
            "October 2026 *to* January 2027",
            words["setup.form.usualPurpose"],
            ReflectionReaders.WiderReport,
            [.. StoryDomain.Standard.SkipLast(1), "The [festival] itself", StoryDomain.Else],
            new DueDate(new DateOnly(2027, 1, 25), Now.AddDays(14)),
            [new PanelPerson(new PersonId(Id), new OrganisationId(Id)), new PanelPerson(new PersonId(Other), new OrganisationId(Other))]),
        Now);

    private static PanelOffer Offer(PanelRoom room) => new(room, [Sitter(Id, "Ben", Id, "Choir"), Sitter(Other, "Ana", Other, "City", isBroker: true)]);

    /// <summary>Forty people of two organisations; of each the first has the id of the set-up's panel.</summary>
    public static PanelOffer Forty => new(
        PanelRoom.Enough,
        [
            .. Enumerable.Range(1, 20).Select(number => Sitter(number == 1 ? Id : Numbered(number), $"Ben {number} Achterberg", Id, "Choir")),
            .. Enumerable.Range(21, 20).Select(number => Sitter(number == 21 ? Other : Numbered(number), $"Ana {number}", Other, "City")),
        ]);

    private static Guid Numbered(int number) => new(number, 0, 0, new byte[8]);

    private static SitterOffer Sitter(Guid person, string name, Guid organisation, string called, bool isBroker = false) =>
        new(new PersonId(person), new OrganisationId(organisation), name, called, isBroker);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var reflection = Some(words, ReflectionKind.MidWay);
        var on = new SetUpOn(reflection.Id, reflection.PartnershipId, "Festival [of] *songs*", IsChange: false, Offer(PanelRoom.Enough));
        var usual = SetUpForm.Usual(words, ReflectionKind.MidWay, new DateOnly(2027, 1, 25), new DateOnly(2026, 10, 3), new DateOnly(2027, 1, 11));
        yield return ("form", SetUpCard.Of(words, on, usual, []));
        yield return ("form, changed", SetUpCard.Of(words, on with { IsChange = true }, SetUpForm.Of(words, reflection.SetUp), []));
        yield return ("form, brokers needed", SetUpCard.Of(words, on with { Panel = Offer(PanelRoom.WithBrokers) }, usual, []));
        yield return ("form, forty people", SetUpCard.Of(words, on with { Panel = Forty }, usual, []));
        yield return ("form, changed, forty people", SetUpCard.Of(words, on with { IsChange = true, Panel = Forty }, SetUpForm.Of(words, reflection.SetUp), []));
        yield return ("form, too few for a panel", SetUpCard.Of(words, on with { Panel = Offer(PanelRoom.TooFew) }, usual, []));
        foreach (var late in Enum.GetValues<TooLate>())
        {
            yield return ($"form, too late: {late}", SetUpCard.Of(words, on with { IsTooLate = true }, usual, [words[$"setup.problem.late.{late}"]]));
        }

        yield return ("form, empty", SetUpCard.Of(words, on, new SetUpForm(), ["First.", "Second."]));

        yield return ("ask", AcceptanceCard.Ask(words, new AskedFor(reflection, "Festival", "Ana *A*", "Choir", ["Ben · Choir", "Chi · City"])));
        yield return ("ask, no organisation", AcceptanceCard.Ask(words, new AskedFor(reflection, "Festival", "Ana", null, [])));
        yield return ("suggest", AcceptanceCard.Write(words, reflection));
        yield return ("suggest, too long", AcceptanceCard.Write(words, reflection, "Later, please", "Too long."));
        foreach (var answer in Enum.GetValues<SetUpAnswer>())
        {
            yield return ($"answered {answer}", AcceptanceCard.Answered(words, answer, reflection, "Festival"));
        }

        var status = new ReflectionStatus(
            reflection,
            "Festival",
            [
                new OrganisationAnswer("City", VoiceState.Accepted, "Ana"),
                new OrganisationAnswer("Club", VoiceState.Accepted, null),
                new OrganisationAnswer("Choir", VoiceState.Waits, null),
                new OrganisationAnswer("Farm", VoiceState.NobodyThere, null),
                new OrganisationAnswer(null, VoiceState.Waits, null),
            ],
            [("Ben", "A week later, please. _Easter_ is near.")],
            Told: 3,
            Finished: 1,
            Panel: []);
        yield return ("proposed", ReflectionCard.Of(words, status));
        yield return ("ask cancel, proposed", ReflectionCard.AskCancel(words, status));
        var open = Some(words, ReflectionKind.Final);
        open.Open(Now, open.SetUp.Due);
        var running = status with { Reflection = open };
        yield return ("running", ReflectionCard.Of(words, running));
        yield return ("running, a wrong day", ReflectionCard.Of(words, running, words["setup.problem.due.Past"], new DateOnly(2026, 1, 1)));
        yield return ("ask cancel, running", ReflectionCard.AskCancel(words, running));
        yield return ("ask finish", ReflectionCard.AskFinish(words, running));
        var reading = Some(words, ReflectionKind.Final);
        reading.Open(Now, reading.SetUp.Due);
        reading.BeginPanel(Now, reading.SetUp.Due);
        yield return ("panel, first round", ReflectionCard.Of(words, status with { Reflection = reading }));
        yield return ("ask finish, round", ReflectionCard.AskFinish(words, status with { Reflection = reading }));
        var over = Some(words, ReflectionKind.Final);
        over.Open(Now, over.SetUp.Due);
        over.Conclude();
        yield return ("concluded", ReflectionCard.Of(words, status with { Reflection = over }));
        var cancelled = Some(words, ReflectionKind.Final);
        cancelled.Cancel(Now);
        yield return ("cancelled", ReflectionCard.Of(words, status with { Reflection = cancelled }));

        var festival = new Partnership(
            new PartnershipId(Id),
            new PartnershipDraft("Festival", "To sing", ["City", "Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne"),
            Now);
        yield return ("news: suggested", ReflectionNewsCards.Suggested(words, reflection.Id, festival, "Ben", "A week later, please."));
        yield return ("news: opened", ReflectionNewsCards.Opened(words, festival, reflection));
        yield return ("news: still waiting", ReflectionNewsCards.StillWaiting(words, festival, ["Choir", "Club"]));
        yield return ("news: soon due", ReflectionNewsCards.SoonDue(words, festival, reflection, told: 1));
        yield return ("news: concluded", ReflectionNewsCards.Concluded(words, festival, told: 4));
        yield return ("news: concluded without a story", ReflectionNewsCards.Concluded(words, festival, told: 0));
        yield return ("news: cancelled", ReflectionNewsCards.Cancelled(words, festival));
    }
}
