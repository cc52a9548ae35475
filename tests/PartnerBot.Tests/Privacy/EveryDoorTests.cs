using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reports;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reports;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>
/// The table of roles and things, tried through the bot's door: everybody gives every command, presses every button with the ids of other people's
/// things, and opens every link. What they are shown, and what they change, is what the table allows.
/// </summary>
public sealed class EveryDoorTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LongestFact = 160;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_and_every_button_belongs_to_a_row()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().ToList();

        Assert.Equal(Doors.Commands.Keys.Order(), commands.Select(command => command.Key).Order());
        Assert.Equal(Doors.Buttons.Keys.Order(), bot.Verbs.Distinct().Order());
        Assert.All(commands.OfType<PartnershipCommand>(), command => Assert.Equal(Doors.Commands[command.Key], command.About));
    }

    [Fact]
    public async Task Whatever_anybody_tries_they_see_and_change_what_the_table_allows()
    {
        await using var house = await House.BuildAsync();
        var failures = new List<string>();
        var outside = new StringBuilder();
        foreach (var person in house.People.Keys)
        {
            var shown = new StringBuilder();
            var before = await FactsAsync(house);
            await PressAsync(house, person, shown, mayNot: true);
            await SayAsync(house, person, shown, mayNot: true);
            var after = await FactsAsync(house);
            failures.AddRange(after.Except(before).Concat(before.Except(after)).Select(fact => $"{person.Name} changed {fact[..Math.Min(fact.Length, LongestFact)]}"));

            await PressAsync(house, person, shown, mayNot: false);
            await SayAsync(house, person, shown, mayNot: false);
            await OpenAsync(house, person, shown, outside);
            await house.Bot.DeliverAsync();
            shown.Append(Chat(house, person));
            failures.AddRange(Differences(house, person, shown.ToString()));
        }

        failures.AddRange(
            from planted in house.Planted
            where planted.Key is Thing.StoryForReport or Thing.StoryForPartnership or Thing.StoryForPanel or Thing.StoryBeingTold or Thing.StoryBeforePanel
            let may = WhoMay.See(planted.Key, Roles.Outside) != Access.Nothing
            where may != outside.ToString().Contains(planted.Value, StringComparison.Ordinal)
            select $"{planted.Key} in a report for outside: {(may ? "missing" : "shown")}");
        failures.AddRange(house.Bot.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Distinct().Take(3));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<string> Differences(House house, Partner person, string shown) =>
        from planted in house.Planted
        let roles = house.RolesOf(person, planted.Key)
        let access = WhoMay.See(planted.Key, roles)
        let may = access > Access.Totals || (planted.Key == Thing.Deliveries && access == Access.Totals)
        let isShown = shown.Contains(planted.Value, StringComparison.Ordinal)
        // Whoever has not joined, or not anew, sees no more than the table says; some of it waits until they have.
        where may != isShown && (isShown || !roles.HasFlag(Roles.Invited))
        select $"{person.Name}, {roles}: {planted.Key} is {(may ? "not shown" : "shown")}, and the table says {access}";

    /// <summary>Presses every button that the person may not press, or those that only show among the others, with each set of ids.</summary>
    private static async Task PressAsync(House house, Partner person, StringBuilder shown, bool mayNot)
    {
        foreach (var (verb, thing) in Doors.Buttons.Where(button => !Doors.WithoutClaim.Contains(button.Key)))
        {
            if (mayNot != (WhoMay.See(thing, house.RolesOf(person, thing)) == Access.Nothing) || (!mayNot && !Doors.Looking.Contains(verb)))
                continue;

            foreach (var claim in house.Claims.Where(claim => !IsOwn(house, person, claim)).Take(Doors.NamesOnlyThePartnership(verb) ? 1 : house.Claims.Count))
            {
                // The bot keeps Teams' limits: what is said too fast is held back.
                house.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
                shown.AppendLine(await PressAsync(person, verb, claim));
            }
        }
    }

    private static async Task SayAsync(House house, Partner person, StringBuilder shown, bool mayNot)
    {
        var words = house.Bot.Services.GetRequiredService<Wordings>().For("en");
        foreach (var (key, thing) in Doors.Commands)
        {
            if (mayNot != (WhoMay.See(thing, house.RolesOf(person, thing)) == Access.Nothing) || (Doors.Acting.Contains(key) && (!mayNot || thing == Thing.OwnData)))
                continue;

            house.Bot.Clock.Advance(TimeSpan.FromSeconds(10));
            // The beginning of the name is enough to find it; the whole name is then what the bot says, and not what was typed.
            await person.SaysAsync($"{words.List($"commands.{key}.phrases")[0]} {CheckIns.Harbour.Name.Split(' ')[0]}");
            house.Bot.Clock.Advance(TimeSpan.FromSeconds(10));
            shown.AppendLine(await PressAsync(person, RunCommandButton.Verb, new Dictionary<string, string> { ["command"] = key, ["argument"] = house.Harbour.Id.Value.ToString("N") }));
        }
    }

    /// <summary>Opens every link there could be, had it been given to this person.</summary>
    private static async Task OpenAsync(House house, Partner person, StringBuilder shown, StringBuilder outside)
    {
        var id = await house.Bot.InDatabaseAsync(db => db.People.Where(one => one.ObjectId == person.ObjectId && one.TenantId == person.TenantId).Select(one => one.Id).SingleAsync(Cancellation));
        foreach (var (purpose, subject) in house.Subjects.Append((MyDataFile.Purpose, id.Value)))
        {
            Uri? link = null;
            await house.Bot.InScopeAsync<PersonalLinks>(async links => link = await links.IssueAsync(id, purpose, subject, Cancellation));
            using var page = await house.Bot.GetAsync(link!);
            if (page.StatusCode != HttpStatusCode.OK)
                continue;

            var content = await page.Content.ReadAsByteArrayAsync(Cancellation);
            var text = content is [(byte)'P', (byte)'K', ..] ? Archive.Unzipped(content) : Encoding.UTF8.GetString(content);
            (purpose.StartsWith($"export-{ExportEdition.Outside}", StringComparison.Ordinal) ? outside : shown).AppendLine(text);
        }
    }

    private static async Task<string> PressAsync(Partner person, string verb, Dictionary<string, string> data)
    {
        var card = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", actions = new[] { new { type = "Action.Execute", title = "try", verb, data } } });
        using var response = await person.PressAsync(person.View.Cards[0] with { Content = card }, "try");

        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private static bool IsOwn(House house, Partner person, Dictionary<string, string> claim) =>
        house.Harbour.Partners.Skip(1).Take(4).ElementAt(house.Claims.IndexOf(claim)) == person;

    /// <summary>Everything that Teams was given for the person's chat, notifications included.</summary>
    private static string Chat(House house, Partner person) => string.Join('\n', house.Bot.Teams.Connector.Sent
        .Where(sent => sent.ConversationId == person.ConversationId)
        .Select(sent => $"{sent.Activity?.Text} {sent.Activity?.Summary} {JsonSerializer.Serialize(sent.Activity?.Attachments, Readable)}"));

    /// <summary>Everything that is kept, but for what each turn leaves behind by itself.</summary>
    private static Task<List<string>> FactsAsync(House house) => house.Bot.InDatabaseAsync(db =>
    {
        string[] passing = ["personal_links", "state_documents", "seen_activities", "wrong_join_tries", "people"];
        var facts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(table => !passing.Contains(table.GetTableName())))
        {
            var rows = (IEnumerable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(table.ClrType).Invoke(db, [])!;
            facts.AddRange(rows.Select(row => $"{table.GetTableName()}: {string.Join(", ", db.Entry(row).Properties.Select(property => $"{property.Metadata.Name}={Text(property.CurrentValue)}"))}"));
        }

        return Task.FromResult(facts);
    });

    private static string Text(object? value) => value is System.Collections.IEnumerable many and not string ? string.Join('+', many.Cast<object>()) : $"{value}";
}
