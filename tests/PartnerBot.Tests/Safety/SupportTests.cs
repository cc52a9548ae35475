using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Safety;

public sealed class SupportTests
{
    private const string Title = "You need not be alone with this";
    private const string Distress = "I want to die, and nobody knows";

    [Fact]
    public async Task Words_of_distress_that_are_typed_are_answered_by_the_card_alone()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        var before = ben.View.Cards.Count;

        await ben.SaysAsync(Distress);

        Assert.Contains(Title, ben.Shown, StringComparison.Ordinal);
        Assert.Contains("In danger now, call 112 (Germany)", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(before + 1, ben.View.Cards.Count);
    }

    [Fact]
    public async Task A_note_of_a_check_in_is_kept_and_the_card_comes_beside_the_receipt_to_its_author_alone()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];

        var receipt = await ben.PressesAsync("Send", new { feeling = "HardGoing", note = Distress, visibility = "Partners" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Thank you for telling me", receipt, StringComparison.Ordinal);
        Assert.Contains(Title, ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, harbour.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_recognised_in_an_answer_to_an_ask_too()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        await harbour.Partners[1].PressesAsync("Send", new { feeling = "Mixed", helps = "Call", visibility = "Broker" });
        await harbour.Bot.DeliverAsync();

        await harbour.Ana.PressesAsync("Can’t now", new { line = Distress });

        Assert.Contains(Title, harbour.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_recognised_in_a_story_too()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();
        await ana.SaysAsync("reflect");
        await ana.PressesAsync("Propose it");
        await bot.DeliverAsync();
        await ana.PressesAsync("Tell my story");

        await ana.PressesAsync("Next", new { change1 = Distress });

        Assert.Contains(Title, ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_where_others_read_along_is_answered_in_the_authors_own_chat()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        var group = ben.Activity("message") with
        {
            Text = Distress,
            Conversation = new ConversationAccount { Id = "19:group", ConversationType = "groupChat", IsGroup = true, TenantId = ben.TenantId },
        };

        using var response = await ben.PostAsync(group);

        Assert.Contains(Title, ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(harbour.Bot.Teams.Connector.Sent, sent => sent.ConversationId == "19:group" && System.Text.Json.JsonSerializer.Serialize(sent).Contains(Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_it_is_stored_or_logged_or_counted()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        using var logs = new KeptLogs();
        harbour.Bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);

        var ordinary = await ChangesAsync(harbour, logs, () => ben.SaysAsync("The weather is nice by the river"));
        var distress = await ChangesAsync(harbour, logs, () => ben.SaysAsync(Distress));
        var support = await ChangesAsync(harbour, logs, async () =>
        {
            await ben.SaysAsync("I need support");
            await ben.PressesAsync("Show this country", new { country = "KE" });
            await ben.PressesAsync("Ask somebody I know");
            await ben.PressesAsync("No, leave it");
        });

        Assert.Equal(ordinary.Tables, distress.Tables);
        Assert.Equal(ordinary.Logs, distress.Logs);
        Assert.Equal(ordinary.Tables, support.Tables);
        var stored = await DumpAsync(harbour);
        Assert.DoesNotContain("nobody knows", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("safety", stored + logs.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("distress", stored + logs.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Somebody_is_asked_to_get_in_touch_only_after_a_yes_once_and_with_one_sentence()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.Ana.SaysAsync("pause 3 weeks");
        await ben.SaysAsync("I need support");
        await ben.PressesAsync("Ask somebody I know");
        Assert.Contains("Please choose somebody", await ben.PressesAsync("Go on"), StringComparison.Ordinal);
        Assert.Contains("Shall I ask Ana?", await ben.PressesAsync("Go on", new { person = await IdAsync(harbour, "Ana") }), StringComparison.Ordinal);
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("get in touch", harbour.Ana.View.Everything, StringComparison.Ordinal);

        var yes = ben.View.NewestWith("Yes, send it");
        await ben.PressesOnAsync(yes, "Yes, send it");
        await ben.PressesOnAsync(yes, "Yes, send it");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(1, harbour.Ana.View.Cards.Count(card => card.Words.Contains("Ben asks you to get in touch.", StringComparison.Ordinal)));
        Assert.DoesNotContain("support", harbour.Ana.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_is_told_that_somebody_was_asked_when_it_could_not_be_stored()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("I need support");
        await ben.PressesAsync("Ask somebody I know");
        await ben.PressesAsync("Go on", new { person = await IdAsync(harbour, "Ana") });
        var yes = ben.View.NewestWith("Yes, send it");
        await harbour.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER nobody_writes BEFORE INSERT ON deliveries BEGIN SELECT RAISE(ABORT, 'no'); END", TestContext.Current.CancellationToken));

        Assert.Contains("that did not work", await ben.PressesOnAsync(yes, "Yes, send it"), StringComparison.Ordinal);

        await harbour.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER nobody_writes", TestContext.Current.CancellationToken));
        await ben.PressesOnAsync(yes, "Yes, send it");
        await harbour.Bot.DeliverAsync();
        Assert.Contains("Ben asks you to get in touch.", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_no_partnership_of_theirs_cannot_be_asked()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var eve = harbour.Bot.Person("Eve");
        await eve.SaysAsync("I need support");
        Assert.DoesNotContain("Ask somebody", eve.Shown, StringComparison.Ordinal);
        await harbour.Partners[1].SaysAsync("I need support");
        await harbour.Partners[1].PressesAsync("Ask somebody I know");
        var cards = harbour.Partners[1].View.NewestWith("Go on");

        var answer = await eve.PressesOnAsync(eve.View.Cards[^1] with { Content = cards.Content }, "Go on", new { person = await IdAsync(harbour, "Ana") });

        Assert.Contains("There is nobody I could ask", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notification_says_nothing_of_it_to_who_sees_the_screen()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        foreach (var feeling in (string[])["Difficult", "HardGoing", "Difficult"])
        {
            await harbour.OpensAsync();
            await ben.PressesAsync("Send", new { feeling });
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
        }

        await ben.PressesAsync("Ask somebody for a call");
        await ben.SaysAsync(Distress);
        await ben.SaysAsync("I need support");

        var said = harbour.Bot.Teams.Connector.Sent.Select(sent => sent.Activity?.Summary).ToList();
        Assert.Equal(4, said.Count(summary => summary == "A few words for you"));
        Assert.DoesNotContain(Title, said);
    }

    [Fact]
    public async Task With_nobody_left_to_ask_the_button_says_so()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("I need support");
        var card = ben.View.NewestWith("Ask somebody I know");
        await harbour.Bot.InDatabaseAsync(db => db.Memberships.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.JoinedAt, (DateTimeOffset?)null)));

        Assert.Contains("There is nobody I could ask", await ben.PressesOnAsync(card, "Ask somebody I know"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_leaves_a_half_filled_check_in_as_it_is()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var card = ben.View.NewestWith("Send");

        Assert.Contains("below", await ben.PressesOnAsync(card, "I need support"), StringComparison.Ordinal);

        Assert.Contains(Title, ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Thank you", await ben.PressesOnAsync(card, "Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_persons_language()
    {
        await using var harbour = await Harbour.WithAsync("Chloé");
        var chloe = harbour.Partners[1];

        await chloe.SaysAsync("j’ai envie d’en finir");

        Assert.Contains("Vous n’avez pas à porter cela sans aide", chloe.Shown, StringComparison.Ordinal);
        Assert.Contains("appelez le 112 (Allemagne)", chloe.Shown, StringComparison.Ordinal);
    }

    private static async Task<(string Tables, string Logs)> ChangesAsync(Harbour harbour, KeptLogs logs, Func<Task> act)
    {
        await harbour.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM seen_activities"));
        logs.Clear();
        await act();
        await harbour.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM seen_activities"));

        return (await DumpAsync(harbour), logs.Text);
    }

    /// <summary>Every row of every table but the chat's own bookkeeping of which messages were seen.</summary>
    private static Task<string> DumpAsync(Harbour harbour) => harbour.Bot.InDatabaseAsync(async db =>
    {
        var dump = new StringBuilder();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name <> 'seen_activities' ORDER BY name").ToListAsync();
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name comes from the database itself.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                dump.Append(table);
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    dump.Append('|').Append(rows.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture));
                }

                dump.Append('\n');
            }
        }

        return dump.ToString();
    });

    private static async Task<string> IdAsync(Harbour harbour, string name) =>
        (await harbour.Bot.InDatabaseAsync(db => db.Set<PartnerBot.People.Person>().SingleAsync(person => person.ObjectId == Partner.ObjectIdOf(name)))).Id.Value.ToString("N");

    /// <summary>Keeps what is logged at any level, but for lines that name each message's own id or duration.</summary>
    private sealed class KeptLogs : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public string Text => string.Join('\n', _lines);

        public void Clear() => _lines.Clear();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
                _lines.Add(state is IReadOnlyList<KeyValuePair<string, object?>> values ? $"{logLevel} {eventId.Id} {values.FirstOrDefault(value => value.Key == "{OriginalFormat}").Value}" : $"{logLevel} {eventId.Id}");
        }

        public void Dispose()
        {
        }
    }
}
