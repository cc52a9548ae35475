using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>A host that is started while what it keeps everything in is away.</summary>
public sealed class StartingWithoutTests(Postgres postgres) : IDisposable
{
    private const string NoDatabase = "PostgreSQL does not answer";
    private const string NoBlobs = "Blob Storage does not answer";
    private const string NotLetIn = "PostgreSQL answers, but does not let the bot in";

    private readonly HttpClient _platform = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_PostgreSQL_is_away_it_says_so_and_starts_when_it_is_back()
    {
        await using var own = Postgres.OfItsOwn();
        await using var database = await PostgresDatabase.EmptyAsync(own);
        await own.StopAsync(Cancel);
        await using var bot = await BotProcess.StartWaitingAsync(OnPostgres(database.Storage.ConnectionString!), NoDatabase, Cancel);

        await LivesAndSaysAsync(bot, "database", NoDatabase);

        await own.StartAgainAsync(Cancel);
        await BecomesReadyAsync(bot);
    }

    [Fact]
    public async Task While_the_blobs_are_away_it_says_so_and_starts_when_they_are_back()
    {
        await using var own = Azurite.OfItsOwn();
        var settings = new Dictionary<string, string>
        {
            ["Storage:ConversationState"] = "AzureBlobs",
            ["Storage:Blobs:ConnectionString"] = await own.ConnectionStringAsync(Cancel),
            ["Storage:Keys:Home"] = "AzureBlobs",
        };
        await own.StopAsync(Cancel);
        await using var bot = await BotProcess.StartWaitingAsync(settings, NoBlobs, Cancel);

        await LivesAndSaysAsync(bot, "conversations", NoBlobs);
        await LivesAndSaysAsync(bot, "keys", NoBlobs);

        await own.StartAgainAsync(Cancel);
        await BecomesReadyAsync(bot);
    }

    [Fact]
    public async Task Not_let_in_it_says_so_and_ends_cleanly_when_it_is_told_to_stop()
    {
        await using var database = await PostgresDatabase.EmptyAsync(postgres);
        var elsewhere = new NpgsqlConnectionStringBuilder(database.Storage.ConnectionString) { Database = "nobody_made_this" };
        await using var bot = await BotProcess.StartWaitingAsync(OnPostgres(elsewhere.ConnectionString), NotLetIn, Cancel);

        await LivesAndSaysAsync(bot, "database", NotLetIn);

        Assert.Equal(0, await bot.StopAsync(Cancel));
    }

    public void Dispose() => _platform.Dispose();

    private static Dictionary<string, string> OnPostgres(string connectionString) => new()
    {
        ["Storage:Provider"] = "PostgreSql",
        ["Storage:ConnectionString"] = connectionString,
    };

    private async Task LivesAndSaysAsync(BotProcess bot, string part, string sentence)
    {
        using var live = await _platform.GetAsync(new Uri(bot.Address, "/health/live"), Cancel);
        using var ready = await _platform.GetAsync(new Uri(bot.Address, "/health/ready"), Cancel);
        using var turn = await _platform.PostAsync(bot.MessagesEndpoint, JsonContent.Create(new { type = "message" }), Cancel);
        var said = await ready.Content.ReadFromJsonAsync<JsonElement>(Cancel);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.StartsWith(sentence, said.GetProperty("parts").GetProperty(part).GetString(), StringComparison.Ordinal);
        Assert.Contains(sentence, bot.Output, StringComparison.Ordinal);
        // The channel comes again later.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, turn.StatusCode);
    }

    private async Task BecomesReadyAsync(BotProcess bot)
    {
        await bot.ListensAsync(Cancel);
        await Until.TrueAsync("the bot to be ready", IsReadyAsync, Until.Stopper, Cancel);

        async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
        {
            using var ready = await _platform.GetAsync(new Uri(bot.Address, "/health/ready"), cancellationToken);

            return ready.StatusCode == HttpStatusCode.OK;
        }
    }
}
