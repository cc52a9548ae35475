using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

/// <summary>Backup and restore as the page on operations describes them, walked with the real bot.</summary>
public sealed class RestoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_taken_while_the_bot_runs_brings_a_conversation_back_to_where_it_was_on_another_host()
    {
        await using var teams = await FakeTeams.StartAsync(TimeProvider.System);
        using var backup = new Backup();
        await using var lost = await BotProcess.StartAsync(Settings("{data}"), Cancellation);
        using var door = new Door(teams, lost);
        var ana = new Partner(door, "Ana", FakeTeams.TenantId, "en-US", Partner.ObjectIdOf("Ana"));
        await ana.CreatesPartnershipAsync("Harbour Stories");
        await ana.PressesAsync("Begin with myself");
        await ana.PressesAsync("English");
        await ana.PressesAsync("I agree");
        var step = ana.View.NewestWith("Next");
        Assert.Contains("First of all: you", step.Words, StringComparison.Ordinal);

        backup.Take(lost.DataFolder);
        await ana.PressesOnAsync(step, "Next", new { callMe = "Told after the backup" });
        await lost.KillAsync();
        await using var restored = await BotProcess.StartAsync(Settings(backup.Folder), Cancellation);
        door.Bot = restored;

        // What was told since is lost, and what was told before goes on: also by a card that is still in the chat.
        await ana.PressesOnAsync(step, "Next", new { callMe = "Ana" });
        Assert.Contains("When is your day?", ana.Shown, StringComparison.Ordinal);
        await ana.PressesAsync("Next");
        await ana.SkipsAsync(3);
        await ana.PressesAsync("Next", new { values = "Reciprocity" });
        await ana.PressesAsync("Skip");
        await ana.PressesAsync("Yes, that is right");
        Assert.Contains("Good to have you here", ana.Shown, StringComparison.Ordinal);
        await ana.SaysAsync("partnership");
        Assert.Contains("Harbour Stories", ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", restored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_its_keys_does_not_start_and_says_what_belongs_to_it()
    {
        await using var teams = await FakeTeams.StartAsync(TimeProvider.System);
        using var backup = new Backup();
        await using (var lost = await BotProcess.StartAsync(Settings("{data}"), Cancellation))
        {
            using var door = new Door(teams, lost);
            await new Partner(door, "Ana", FakeTeams.TenantId, "en-US", Partner.ObjectIdOf("Ana")).CreatesPartnershipAsync("Harbour Stories");
            backup.Take(lost.DataFolder);
        }

        Directory.Delete(Path.Combine(backup.Folder, "keys"), recursive: true);
        var (code, output) = await BotProcess.RunToEndAsync(Settings(backup.Folder), Cancellation);

        Assert.Equal(1, code);
        Assert.Contains("Storage:Keys", LastLine(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_where_no_keys_can_be_is_named_in_the_last_line_of_the_log()
    {
        using var backup = new Backup();
        await File.WriteAllTextAsync(Path.Combine(backup.Folder, "keys"), "no folder", Cancellation);

        var (code, output) = await BotProcess.RunToEndAsync(Settings(backup.Folder), Cancellation);

        Assert.Equal(1, code);
        Assert.Contains("cannot be read or written. Look at Storage:Keys", LastLine(output), StringComparison.Ordinal);
    }

    private static string LastLine(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];

    private static Dictionary<string, string> Settings(string folder) => new()
    {
        ["Storage:ConnectionString"] = $"Data Source={folder}/partnerbot.db",
        ["Storage:Keys:Folder"] = $"{folder}/keys",
        ["Partnerships:Creators:People:0"] = Partner.ObjectIdOf("Ana"),
    };

    /// <summary>A folder with a copy of the database, made by SQLite's own way of copying one that is in use, and of the keys.</summary>
    private sealed class Backup : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("partnerbot-backup-").FullName;

        public void Take(string from)
        {
            using (var running = new SqliteConnection($"Data Source={from}/partnerbot.db;Pooling=False"))
            using (var copy = new SqliteConnection($"Data Source={Folder}/partnerbot.db;Pooling=False"))
            {
                running.Open();
                copy.Open();
                // What «.backup» of sqlite3 does.
                running.BackupDatabase(copy);
            }

            var keys = Directory.CreateDirectory(Path.Combine(Folder, "keys")).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(from, "keys")))
                File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The way to whichever host is there.</summary>
    private sealed class Door(FakeTeams teams, BotProcess bot) : IBotDoor, IDisposable
    {
        private readonly HttpClient _channel = new();

        public BotProcess Bot { get; set; } = bot;

        public FakeConnector Connector => teams.Connector;

        public string ServiceUrl => teams.LocalServiceUrl;

        public Task<HttpResponseMessage> PostAsync(Activity activity) =>
            _channel.PostAsync(Bot.MessagesEndpoint, JsonContent.Create(activity, ActivityJson.Default.Activity));

        /// <summary>The bot sends by itself.</summary>
        public Task DeliverAsync() => Task.CompletedTask;

        public void Dispose() => _channel.Dispose();
    }
}
