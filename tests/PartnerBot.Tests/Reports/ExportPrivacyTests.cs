using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Closings;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Reports;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reports;

/// <summary>
/// Whatever five people allowed, and whoever of them took back their story, was renamed or left: no file of any edition and format holds an id of a
/// person, a name without consent, or words beyond their consent; and what may stand there does.
/// </summary>
public sealed class ExportPrivacyTests
{
    private static readonly Gen<Teller> Tellers =
        from naming in Gen.Elements(Enum.GetValues<StoryNaming>())
        from readers in Gen.Elements(Enum.GetValues<StoryReaders>())
        from mentions in Gen.Elements(true, false)
        from agree in Gen.Elements(true, false)
        from chosen in Gen.Elements(true, false)
        from then in Gen.Elements(Enum.GetValues<Then>())
        from named in Gen.Elements(true, false)
        from outside in Gen.Elements(true, false)
        from celebrates in Gen.Elements(true, false)
        select new Teller(new StoryConsent(naming, readers, mentions, agree), chosen, then) { NamesLegacy = named, LegacyForOutside = outside, Celebrates = celebrates };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_file_says_more_than_each_teller_allows()
    {
        await using var festival = await ConcludedAsync();
        var reader = await PersonAsync(festival, "Ana");

        foreach (var tellers in Tellers.ArrayOf(5).Sample(60))
        {
            // In one moment nobody could say so much: whoever writes too fast is asked to wait.
            festival.Bot.Clock.Advance(TimeSpan.FromMinutes(10));
            var stories = await TellAsync(festival, reader, tellers);
            foreach (var kind in ExportKind.All)
            {
                var text = await FileAsync(festival, reader, kind);

                foreach (var (teller, person, number) in stories)
                {
                    var why = $"{kind.Purpose} of {string.Join(", ", (object[])tellers)}: story {number}";
                    Assert.True(Shows(teller, kind.Edition) == text.Contains($"Tale{number}x", StringComparison.Ordinal), why);
                    Assert.True(IsNamed(tellers, number, kind) == text.Contains(NameNow(teller, number), StringComparison.Ordinal), $"{why}, name");
                    Assert.True(ShowsLegacy(teller, kind.Edition) == text.Contains($"Legacy{number}x", StringComparison.Ordinal), $"{why}, what stays");
                    var decided = kind.Edition == ExportEdition.Partnership && stories[0].Teller.Then != Then.Left;
                    Assert.True(decided == text.Contains("Decided0x", StringComparison.Ordinal), $"{why}, decision");
                    Assert.True((kind.Edition == ExportEdition.Partnership) == text.Contains("Too few marks", StringComparison.Ordinal), $"{why}, values");
                    Assert.False(teller.Then == Then.Renamed && text.Contains($"Before{number}x", StringComparison.Ordinal), $"{why}, old name");
                    var panel = kind.Edition == ExportEdition.Partnership && kind.Format != ExportFormat.Csv && teller.IsChosen && Shows(teller, kind.Edition);
                    // Who leaves takes their reasons along; what was found stays.
                    Assert.True((panel && tellers[(number + 1) % 5].Then != Then.Left) == text.Contains($"Reason{number}x", StringComparison.Ordinal), $"{why}, reason");
                    Assert.True(panel == text.Contains($"Check{number}x", StringComparison.Ordinal), $"{why}, check");
                    Assert.All(
                        (string[])[person.Id.Value.ToString("D"), person.Id.Value.ToString("N"), person.ObjectId],
                        id => Assert.DoesNotContain(id, text, StringComparison.OrdinalIgnoreCase));
                }
            }
        }
    }

    [Fact]
    public void The_samples_meet_every_case()
    {
        var tellers = Tellers.ArrayOf(5).Sample(60).SelectMany(round => round).ToList();

        foreach (var readers in Enum.GetValues<StoryReaders>())
        {
            foreach (var then in Enum.GetValues<Then>())
            {
                Assert.Contains(tellers, teller => teller.Consent.Readers == readers && teller.Then == then);
            }
        }
    }

    /// <summary>The rule, said once more in other words than the product's.</summary>
    private static bool Shows(Teller teller, ExportEdition edition) => teller.Then is not (Then.Withdrew or Then.Left) && (edition == ExportEdition.Partnership
        ? teller.Consent.Readers != StoryReaders.Panel
        : teller.Consent.Readers == StoryReaders.WiderReport && (!teller.Consent.MentionsOthers || teller.Consent.OthersAgree));

    /// <summary>By their own story, or as who looked into another's, which is for the partnership.</summary>
    private static bool IsNamed(Teller[] tellers, int number, ExportKind kind)
    {
        var (own, checkedBy) = (tellers[number], tellers[(number + tellers.Length - 1) % tellers.Length]);
        var looksInto = kind.Edition == ExportEdition.Partnership && kind.Format != ExportFormat.Csv && checkedBy.IsChosen && Shows(checkedBy, kind.Edition);

        return own.Then != Then.Left && (looksInto || (ShowsLegacy(own, kind.Edition) && NamesLegacy(own, kind.Edition)) || (Shows(own, kind.Edition) && own.Consent.Naming == StoryNaming.Name));
    }

    /// <summary>What stays stands for its readers as its author chose; their name only within the partnership.</summary>
    private static bool ShowsLegacy(Teller teller, ExportEdition edition) =>
        teller.Then is not (Then.Withdrew or Then.Left) && (edition == ExportEdition.Partnership || teller.LegacyForOutside);

    private static bool NamesLegacy(Teller teller, ExportEdition edition) => edition == ExportEdition.Partnership && teller.NamesLegacy;

    private static string NameNow(Teller teller, int number) => teller.Then == Then.Renamed ? $"After{number}x" : $"Before{number}x";

    private static async Task<Festival> ConcludedAsync()
    {
        var festival = await Festival.StartAsync();
        foreach (var name in (string[])["T0", "T1", "T2", "T3", "T4"])
        {
            await festival.JoinAsync(festival.Bot.Person(name));
        }

        await festival.ReflectAsync("reflect Festival final", setUp: new { readers = "WiderReport" });
        await festival.EndAsync();

        // As after a panel, so that there are reasons, too.
        await festival.Bot.InDatabaseAsync(db => db.Reflections.ExecuteUpdateAsync(
            set => set.SetProperty(reflection => reflection.PanelBeganAt, festival.Bot.Clock.GetUtcNow()), Cancellation));

        return festival;
    }

    private static Task<List<(Teller Teller, Person Person, int Number)>> TellAsync(Festival festival, Person reader, Teller[] tellers) =>
        festival.Bot.InDatabaseAsync(async db =>
        {
            var now = festival.Bot.Clock.GetUtcNow();
            await db.Stories.ExecuteDeleteAsync(Cancellation);
            await db.ChosenStories.ExecuteDeleteAsync(Cancellation);
            await db.PanelVotes.ExecuteDeleteAsync(Cancellation);
            await db.LegacyEntries.ExecuteDeleteAsync(Cancellation);
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(member => member.LeftAt, (DateTimeOffset?)null), Cancellation);
            var reflection = await db.Reflections.SingleAsync(Cancellation);
            var told = new List<(Teller Teller, Person Person, Story Story)>();
            foreach (var (teller, number) in tellers.Select((teller, number) => (teller, number)))
            {
                var person = await PersonAsync(db, $"T{number}");
                person.IsCalled($"Before{number}x");
                var story = new Story(
                    new StoryId(Guid.CreateVersion7(now)),
                    reflection.Id,
                    person.Id,
                    new StoryText { Happened = $"Tale{number}x", Title = $"Tale{number}x title", Changes = [$"Tale{number}x change"], Chosen = 0 },
                    teller.Consent,
                    StoryDomain.Else,
                    "en",
                    now);
                db.Stories.Add(story);
                var entry = new LegacyEntry(new LegacyEntryId(Guid.CreateVersion7(now)), reflection.Id, person.Id, now);
                entry.Is(teller.Celebrates ? LegacyKind.Celebrate : LegacyKind.Skills, $"Legacy{number}x", teller.NamesLegacy, teller.LegacyForOutside);
                db.LegacyEntries.Add(entry);
                told.Add((teller, person, story));
            }

            Reasons(db, reflection.Id, told, now);
            await DecideAsync(db, reflection.Id, told[0].Item2, now);
            await db.SaveChangesAsync(Cancellation);
            List<(Teller, Person, int)> numbered = [.. told.Select((one, number) => (one.Teller, one.Person, number))];
            await ThenAsync(db, festival, numbered);

            return numbered;
        });

    /// <summary>The first teller has said what their organisation wants next; it is shown, and the words about the values are made.</summary>
    private static async Task DecideAsync(PartnerBotDb db, ReflectionId reflection, Person person, DateTimeOffset now)
    {
        await db.OrganisationDecisions.ExecuteDeleteAsync(Cancellation);
        await db.Closings.ExecuteUpdateAsync(set => set.SetProperty(row => row.ShownAt, (DateTimeOffset?)null), Cancellation);
        var closing = await db.Closings.Include(found => found.Decisions).SingleAsync(found => found.ReflectionId == reflection, Cancellation);
        var organisation = await db.Memberships.Where(member => member.PersonId == person.Id).Select(member => member.OrganisationId).SingleAsync(Cancellation);
        closing.Decide(organisation, person.Id, NextStep.Sustain, "Decided0x", now);
        closing.Show(now);
        closing.Freeze([new ValuePicture("trust", new PublishedAnswers.Nothing(), [])], now);
    }

    /// <summary>For every chosen story one reason; the next teller wrote it, and looked into the story.</summary>
    private static void Reasons(PartnerBotDb db, ReflectionId reflection, List<(Teller Teller, Person Person, Story Story)> told, DateTimeOffset now)
    {
        foreach (var (teller, _, story) in told.Where(one => one.Teller.IsChosen))
        {
            var number = told.FindIndex(one => one.Story == story);
            var by = told[(number + 1) % told.Count].Person.Id;
            db.PanelVotes.Add(new PanelVote(reflection, by, StoryDomain.Else, 1, story.Id, $"Reason{number}x", now));
            var chosen = new ChosenStory(reflection, story.Id, StoryDomain.Else);
            chosen.WasChecked([by], $"Check{number}x", CheckFinding.Confirmed, now);
            db.ChosenStories.Add(chosen);
        }
    }

    private static async Task ThenAsync(
        PartnerBotDb db, Festival festival, List<(Teller Teller, Person Person, int Number)> told)
    {
        foreach (var (teller, person, number) in told)
        {
            var by = festival.Bot.Person($"T{number}");
            switch (teller.Then)
            {
                case Then.Withdrew:
                    await by.SaysAsync("my story");
                    await by.PressesAsync("Withdraw my story");
                    await by.PressesAsync("Yes, delete my story");
                    await db.LegacyEntries.Where(entry => entry.PersonId == person.Id).ExecuteDeleteAsync(Cancellation);
                    break;
                case Then.Renamed:
                    person.IsCalled($"After{number}x");
                    await db.SaveChangesAsync(Cancellation);
                    break;
                case Then.Left:
                    await by.SaysAsync("leave Festival");
                    await by.PressesAsync("Leave now");
                    break;
                case Then.Stayed:
                    break;
            }
        }
    }

    private static async Task<string> FileAsync(Festival festival, Person reader, ExportKind kind)
    {
        await using var scope = festival.Bot.Services.CreateAsyncScope();
        var partnership = await scope.ServiceProvider.GetRequiredService<PartnerBotDb>().Partnerships.SingleAsync(Cancellation);
        var file = await scope.ServiceProvider.GetRequiredKeyedService<ILinkedFile>(kind.Purpose).MakeAsync(reader.Id, partnership.Id.Value, Cancellation);

        return kind.Format == ExportFormat.Document ? Archive.Unzipped(file!.Content.ToArray()) : Encoding.UTF8.GetString(file!.Content.Span);
    }

    private static Task<Person> PersonAsync(Festival festival, string name) => festival.Bot.InDatabaseAsync(db => PersonAsync(db, name));

    private static Task<Person> PersonAsync(PartnerBotDb db, string name)
    {
        var id = Partner.ObjectIdOf(name);

        return db.People.SingleAsync(person => person.ObjectId == id, Cancellation);
    }

    private sealed record Teller(StoryConsent Consent, bool IsChosen, Then Then)
    {
        public bool NamesLegacy { get; init; }

        public bool LegacyForOutside { get; init; }

        public bool Celebrates { get; init; }
    }

    /// <summary>What comes after the story was told.</summary>
    private enum Then
    {
        Stayed,
        Withdrew,
        Renamed,
        Left,
    }
}
