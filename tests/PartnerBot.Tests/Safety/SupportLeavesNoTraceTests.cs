using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Safety;

/// <summary>Of what was recognised or asked for, nothing is left in any table, log or notification.</summary>
public sealed class SupportLeavesNoTraceTests
{
    private const string Title = "You need not be alone with this";
    private const string Distress = "I want to die, and nobody knows";

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
