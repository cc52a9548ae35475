using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Asks;
using PartnerBot.CheckIns;
using PartnerBot.Closings;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Reports;
using PartnerBot.SelfChecks;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;

namespace PartnerBot.Tests.Privacy;

/// <summary>
/// A partnership in which something is said or kept for each row of the table, with people of every role around it. Ola, Tea, Bob and Per say things:
/// for themselves, for the total, for brokers, for partners. In each of them stands the word of its row, and nowhere else.
/// </summary>
internal sealed class House : IAsyncDisposable
{
    private readonly Dictionary<Thing, (Partner? Author, Partner? Addressee)> _parts = [];

    private readonly Guid _selfCheck = Guid.CreateVersion7();

    private House(Harbour harbour) => Harbour = harbour;

    public Harbour Harbour { get; }

    public BotUnderTest Bot => Harbour.Bot;

    /// <summary>Who tries the doors, with what they are to the partnership.</summary>
    public Dictionary<Partner, Roles> People { get; } = [];

    /// <summary>The rows of which something can be recognised when it is shown.</summary>
    public Dictionary<Thing, string> Planted { get; } = [];

    /// <summary>The ids that a button could carry, each set as one author's things have them.</summary>
    public List<Dictionary<string, string>> Claims { get; } = [];

    /// <summary>What a link could lead to.</summary>
    public List<(string Purpose, Guid Subject)> Subjects { get; } = [];

    private Guid Concluded { get; set; }

    private Partner Ana => Harbour.Ana;

    /// <summary>What somebody is to the thing that was planted for a row.</summary>
    public Roles RolesOf(Partner person, Thing thing)
    {
        var (author, addressee) = _parts.GetValueOrDefault(thing);

        return People[person] | (author == person ? Roles.Author : Roles.None) | (addressee == person ? Roles.Addressee : Roles.None);
    }

    public static async Task<House> BuildAsync()
    {
        var house = new House(await Harbour.WithAsync(
            ["Ola", "Tea", "Bob", "Per", "Pia", "Pan", "Fay"],
            ("Web:PublicUrl", "https://partnerbot.example/"),
            ("Administration:Admins:People:0", Partner.ObjectIdOf("Adam")),
            ("Deliveries:AsksPerWeek", "14")));
        await house.GatherAsync();
        await house.CheckInAsync();
        await house.ThankAsync();
        await house.Bot.InDatabaseAsync(house.PlantAsync);
        await house.Bot.DeliverAsync();

        return house;
    }

    public ValueTask DisposeAsync() => Harbour.DisposeAsync();

    private string Plant(Thing thing, Partner? author = null, Partner? addressee = null)
    {
        _parts[thing] = (author, addressee);

        return Planted[thing] = $"Planted{thing}Here";
    }

    private async Task GatherAsync()
    {
        var (bea, ina) = (Bot.Person("Bea"), Bot.Person("Ina"));
        await Harbour.JoinsAsync(bea, MemberRole.Broker, joined: false);
        await Harbour.JoinsAsync(ina, MemberRole.Partner, joined: false);
        // In another tenant the broker's very id is somebody else's.
        var others = (Partner[])[Bot.Person("Otto"), Bot.Person("Adam"), Bot.Person("Stan"), Bot.Person("Tom", "7e0a0000-0000-4000-8000-000000000009", objectId: Ana.ObjectId)];
        foreach (var other in others)
        {
            await other.SaysAsync("help");
        }

        foreach (var partner in Harbour.Partners)
        {
            People[partner] = Roles.Partner;
        }

        (People[Ana], People[bea], People[ina]) = (Roles.Partner | Roles.Broker, Roles.Invited | Roles.Broker, Roles.Invited);
        People[Named("Pan")] |= Roles.Panelist;
        foreach (var other in others)
        {
            People[other] = other.Name == "Adam" ? Roles.Admin : Roles.None;
        }

        People[Named("Fay")] = Roles.None;
        await Bot.InDatabaseAsync(async db =>
        {
            (await MembershipAsync(db, Named("Fay"))).Leave(Bot.Clock.GetUtcNow());
            // In the lists of people stands what they want to be called.
            (await PersonAsync(db, Named("Tea"))).IsCalled(Plant(Thing.Names));
            var garden = new Partnership(new PartnershipId(Guid.CreateVersion7()), Draft("Garden"), Bot.Clock.GetUtcNow());
            garden.BrokeredBy((await PersonAsync(db, Named("Otto"))).Id, Bot.Clock.GetUtcNow()).Join(Bot.Clock.GetUtcNow());
            db.Partnerships.Add(garden);
            await db.SaveChangesAsync();

            return garden;
        });
    }

    private async Task CheckInAsync()
    {
        await Harbour.OpensAsync();
        foreach (var (name, visibility) in ((string, Visibility)[])[("Ola", Visibility.OnlyMe), ("Tea", Visibility.Total), ("Bob", Visibility.Broker), ("Per", Visibility.Partners)])
        {
            var author = Named(name);
            await author.PressesAsync("Send", new { feeling = "Difficult", helps = "Call", note = Plant(WhoMay.AnswerOf(visibility), author), visibility = visibility.ToString() });
        }

        await Bot.DeliverAsync();
        var fromBob = Ana.View.Cards.Last(card => card.Words.Contains(Planted[Thing.AnswerForBrokers], StringComparison.Ordinal));
        await Ana.PressesOnAsync(fromBob, "I can", new { line = Plant(Thing.OfferOfHelp, Ana, Named("Bob")) });
    }

    private async Task ThankAsync()
    {
        var (from, to) = (Named("Bob"), Named("Per"));
        await from.SaysAsync($"appreciate {Harbour.Name}");
        var id = await Bot.InDatabaseAsync(async db => (await PersonAsync(db, to)).Id.Value.ToString("N"));
        await from.PressesAsync("Send my thanks", new { to = id, text = Plant(Thing.Appreciation, from, to) });
        await Ana.SaysAsync($"invite {Harbour.Name}");
    }

    private async Task<int> PlantAsync(PartnerBotDb db)
    {
        var now = Bot.Clock.GetUtcNow();
        var partnership = await db.Partnerships.Include(found => found.Organisations).SingleAsync(found => found.Id == Harbour.Id);
        Planted[Thing.PartnershipName] = Harbour.Name;
        Planted[Thing.Partnership] = "Telling the harbour";
        Planted[Thing.JoinCode] = (await db.JoinCodes.SingleAsync(code => code.PartnershipId == Harbour.Id)).Code;
        Planted[Thing.Totals] = $"{Harbour.Name} · round 77";
        Planted[Thing.OpenElements] = "What you are looking at together";
        Planted[Thing.Deliveries] = "How deliveries fare";
        db.OpenElements.Add(new OpenElement(Harbour.Id, LensElement.Scoping, now));
        var cycle = new Cycle(new CycleId(Guid.CreateVersion7()), Harbour.Id, 77, now.AddDays(-7), now.AddDays(-7), TimeSpan.FromDays(1));
        cycle.Freeze(JsonSerializer.Serialize(new PublishedAnswers.Middle(2, []), ThresholdJson.Default.PublishedAnswers));
        db.Cycles.Add(cycle);
        db.Entry(cycle).Property(nameof(Cycle.ClosedAt)).CurrentValue = now;

        await SaidAtTheBeginningAsync(db, now);
        await StoriesAsync(db, partnership, now);
        (await MembershipAsync(db, Named("Ola"))).SpeaksFor(partnership.Organisations[0].Id);
        var closing = new Closing(new ReflectionId(Concluded), Harbour.Id, DueDate.In(14, TimeZoneInfo.Utc, now), now);
        closing.Decide(partnership.Organisations[0].Id, (await PersonAsync(db, Named("Ola"))).Id, NextStep.Sustain, Plant(Thing.DecisionBeforeAll, Named("Ola")), now);
        db.Closings.Add(closing);
        var form = new SelfCheckForm(new Dictionary<string, HowOften>(), Plant(Thing.SelfCheck, Named("Ola")));
        db.Set<SelfCheck>().Add(new SelfCheck((await PersonAsync(db, Named("Ola"))).Id, _selfCheck, form, now));
        await db.SaveChangesAsync();
        await ClaimAsync(db);

        return 0;
    }

    private async Task SaidAtTheBeginningAsync(PartnerBotDb db, DateTimeOffset now)
    {
        foreach (var (person, roles) in People.Where(one => (one.Value & (Roles.Partner | Roles.Broker | Roles.Invited)) != 0))
        {
            var membership = await MembershipAsync(db, person);
            var answers = new OnboardingAnswers(membership.Id);
            var state = new OnboardingState { Membership = membership.Id.Value, Partnership = Harbour.Id.Value };
            answers.Confirm("run", person.Name switch
            {
                "Ola" => state with { Worry = Plant(Thing.WorryForMe, person), ConcernsFor = Visibility.OnlyMe },
                "Tea" => state with { Hopes = Plant(Thing.Profile, person), AccessNeeds = Plant(Thing.AccessNeeds, person) },
                "Bob" => state with { Worry = Plant(Thing.WorryForBrokers, person), ConcernsFor = Visibility.Broker },
                "Per" => state with { StepBack = Plant(Thing.WorryForPartners, person), ConcernsFor = Visibility.Partners },
                _ => state,
            }, now);
            db.OnboardingAnswers.Add(answers);
        }
    }

    /// <summary>One reflection that is through, one that was called off, and one before its panel.</summary>
    private async Task StoriesAsync(PartnerBotDb db, Partnership partnership, DateTimeOffset now)
    {
        var through = await ReflectionAsync(db, partnership, ReflectionStage.Concluded, now.AddDays(-40));
        Concluded = through.Value;
        await TellAsync(db, through, Named("Ola"), StoryReaders.Panel, Thing.StoryForPanel, now);
        await TellAsync(db, through, Named("Bob"), StoryReaders.Partnership, Thing.StoryForPartnership, now);
        await TellAsync(db, through, Named("Per"), StoryReaders.WiderReport, Thing.StoryForReport, now);
        await TellAsync(db, await ReflectionAsync(db, partnership, ReflectionStage.Cancelled, now.AddDays(-20)), Named("Tea"), StoryReaders.WiderReport, Thing.StoryBeingTold, now);
        await TellAsync(db, await ReflectionAsync(db, partnership, ReflectionStage.FirstRound, now), Named("Ola"), StoryReaders.WiderReport, Thing.StoryBeforePanel, now);
    }

    private async Task<ReflectionId> ReflectionAsync(PartnerBotDb db, Partnership partnership, ReflectionStage stage, DateTimeOffset now)
    {
        var setUp = new SetUp(
            ReflectionKind.MidWay, "The year", "To learn", ReflectionReaders.WiderReport, StoryDomain.Standard, DueDate.In(14, TimeZoneInfo.Utc, now),
            [new PanelPerson((await PersonAsync(db, Named("Pan"))).Id, partnership.Organisations[0].Id)]);
        var reflection = new Reflection(new ReflectionId(Guid.CreateVersion7()), Harbour.Id, setUp, now);
        db.Reflections.Add(reflection);
        db.Entry(reflection).Property(nameof(Reflection.Stage)).CurrentValue = stage;
        if (stage is ReflectionStage.Concluded or ReflectionStage.Cancelled)
            db.Entry(reflection).Property(nameof(Reflection.ClosedAt)).CurrentValue = now;
        if (stage != ReflectionStage.Cancelled)
            db.Entry(reflection).Property(nameof(Reflection.PanelBeganAt)).CurrentValue = now.AddDays(50);
        foreach (var (person, _) in People.Where(one => one.Value.HasFlag(Roles.Partner)))
        {
            reflection.Invite((await PersonAsync(db, person)).Id, now);
        }

        return reflection.Id;
    }

    private async Task TellAsync(PartnerBotDb db, ReflectionId reflection, Partner teller, StoryReaders readers, Thing thing, DateTimeOffset now)
    {
        var word = Plant(thing, teller);
        var story = new Story(
            new StoryId(Guid.CreateVersion7()), reflection, (await PersonAsync(db, teller)).Id, new StoryText { Title = word, Happened = $"Then {word}", Changes = [word], Chosen = 0 },
            new StoryConsent(StoryNaming.NoName, readers, MentionsOthers: false), StoryDomain.Else, "en", now);
        db.Stories.Add(story);
        if (thing is not (Thing.StoryForPanel or Thing.StoryForPartnership or Thing.StoryForReport))
            return;

        db.ChosenStories.Add(new ChosenStory(reflection, story.Id, StoryDomain.Else));
        var by = (await PersonAsync(db, Named(teller.Name == "Ola" ? "Pan" : "Ola"))).Id;
        if (!db.PanelVotes.Local.Any(vote => vote.ReflectionId == reflection && vote.PersonId == by))
            db.PanelVotes.Add(new PanelVote(reflection, by, StoryDomain.Else, 1, story.Id, thing == Thing.StoryForPanel ? "Because" : $"Because of {word}", now));
    }

    /// <summary>Everything that a button could name, as each author's things have it.</summary>
    private async Task ClaimAsync(PartnerBotDb db)
    {
        var reflections = await db.Reflections.OrderByDescending(reflection => reflection.OpenedAt).Select(reflection => reflection.Id.Value).ToListAsync();
        var asks = await db.Asks.ToDictionaryAsync(ask => ask.PersonId, ask => ask.Id.Value);
        foreach (var (at, author) in ((string[])["Ola", "Tea", "Bob", "Per"]).Index())
        {
            var person = await PersonAsync(db, Named(author));
            Claims.Add(new Dictionary<string, string>
            {
                ["partnership"] = Harbour.Id.Value.ToString("N"),
                ["membership"] = (await MembershipAsync(db, Named(author))).Id.Value.ToString("N"),
                ["checkIn"] = (await db.CheckIns.SingleAsync(checkIn => checkIn.PersonId == person.Id)).Id.Value.ToString(),
                ["ask"] = asks.GetValueOrDefault(person.Id).ToString("N"),
                ["reflection"] = reflections[at % reflections.Count].ToString(),
                ["closing"] = Concluded.ToString(),
                ["run"] = _selfCheck.ToString(),
                ["next"] = "End",
                ["draft"] = (await db.Appreciations.SingleAsync()).Id.Value.ToString("N"),
                ["to"] = person.Id.Value.ToString("N"),
                ["person"] = person.Id.Value.ToString("N"),
                ["teller"] = person.Id.Value.ToString("N"),
                ["sitter"] = person.Id.Value.ToString("N"),
                ["story"] = (await db.Stories.OrderBy(story => story.Id).ToListAsync())[at].Id.Value.ToString("N"),
                ["choice"] = (await db.Stories.OrderBy(story => story.Id).ToListAsync())[at].Id.Value.ToString("N"),
                ["replaces"] = Planted[Thing.JoinCode],
                ["id"] = Guid.CreateVersion7().ToString("N"),
                ["edition"] = at % 2 == 0 ? "Partnership" : "Outside",
                ["element"] = "Scoping",
                ["chosen"] = "Scoping",
                ["seat"] = "0",
                ["d"] = "0",
                ["domain"] = "0",
                ["place"] = "0",
                ["revision"] = at % 2 == 0 ? "0" : "1",
                ["known"] = "0",
                ["name"] = "Other",
                ["text"] = "typed",
                ["line"] = "typed",
                ["reason"] = "typed",
                ["suggestion"] = "typed",
                ["by"] = "typed",
                ["how"] = "typed",
                ["finding"] = "Open",
                ["kind"] = "Can",
                ["feeling"] = "Good",
                ["visibility"] = "Partners",
                ["rhythm"] = "Weekly",
                ["weeks"] = "3",
                ["due"] = "2027-03-01",
                ["after"] = "",
            });
        }

        Subjects.AddRange(reflections.Select(reflection => (ReflectionReportFile.Purpose, reflection)));
        Subjects.AddRange(ExportKind.All.Select(kind => (kind.Purpose, Harbour.Id.Value)));
    }

    private static PartnershipDraft Draft(string name) => new(name, "To dig", ["City"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Europe/Berlin");

    private Partner Named(string name) => Harbour.Partners.Concat(People.Keys).First(partner => partner.Name == name);

    private static Task<Person> PersonAsync(PartnerBotDb db, Partner partner) =>
        db.People.SingleAsync(person => person.ObjectId == partner.ObjectId && person.TenantId == partner.TenantId);

    private async Task<Membership> MembershipAsync(PartnerBotDb db, Partner partner)
    {
        var person = await PersonAsync(db, partner);

        return await db.Memberships.SingleAsync(member => member.PersonId == person.Id && member.PartnershipId == Harbour.Id);
    }
}
