using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Closings;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>
/// Whatever is kept about a person is shown to them and erased with them, in every table that there is or will be: rows are made from the
/// model, and nobody has to remember these tests.
/// </summary>
public sealed class ErasureGuardTests
{
    /// <summary>
    /// What stays when somebody leaves one partnership; all else that was told there goes. A new table does not belong here unless its
    /// <c>ToldIn</c> says why it stays.
    /// </summary>
    private static readonly string[] StaysOnLeaving =
    [
        "people", // the person's own, not a partnership's
        "memberships", // that they left, and when
        "consents", // that it was withdrawn, and when
        "personal_links", // ends within a day; the file is made from what may be seen then
        "wrong_join_tries", // of no partnership
        "self_checks", // of no partnership; they go with the last one
        "self_check_wishes", // the person's own, not a partnership's
        "reflection_invitations", // a total that reports name
        "deliveries", // taken back by who queued them
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_that_points_at_a_person_is_shown_and_erased()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var covered = scope.ServiceProvider.GetServices<IPersonalData>().Select(data => data.Row).ToList();

        var missing = EveryTable.PersonalTables(scope.ServiceProvider.GetRequiredService<PartnerBotDb>().Model)
            .Where(table => covered.Count(row => row == table.ClrType) != 1)
            .Select(table => $"{table.ClrType.Name} points at a person and must have exactly one IPersonalData: write a PersonalRows<{table.ClrType.Name}> "
                + "beside its mapping (whose rows are they, and which go when the person leaves a partnership) and register it with AddScoped<IPersonalData, …>().");

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_table_has_a_name_that_the_person_reads_when_it_is_erased()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();

        var missing =
            from data in scope.ServiceProvider.GetServices<IPersonalData>()
            from words in new Wordings().All
            where !words.Entries.ContainsKey($"privacy.tables.{data.Name}")
            select $"Wording/{words.Language}/privacy.json lacks tables.{data.Name}: what a person calls these rows.";

        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_persons_file_holds_every_column_of_every_row_about_them_and_of_nobody_else()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var filled = await bot.InDatabaseAsync(EveryTable.FillAsync);
        await using var scope = bot.Services.CreateAsyncScope();
        var file = new List<string>();
        foreach (var data in scope.ServiceProvider.GetServices<IPersonalData>())
        {
            file.Add(Text(await data.ExportAsync(filled.People[0], Cancellation)));
        }

        var shown = string.Join('\n', file);

        Assert.Empty(filled.Markers.Where(marker => marker.Person == 0 && !shown.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
        Assert.Empty(filled.Markers.Where(marker => marker.Person != 0 && shown.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
    }

    [Fact]
    public async Task Erasing_a_person_leaves_nothing_of_them_and_everything_of_others()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var filled = await bot.InDatabaseAsync(EveryTable.FillAsync);

        await bot.InScopeAsync<ForgetPerson>(forget => forget.RunAsync(filled.People[0], null, Cancellation));

        var left = await EverythingAsync(bot);
        Assert.Empty(filled.Markers.Where(marker => marker.Person == 0 && left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
        Assert.Empty(filled.Markers.Where(marker => marker.Person != 0 && !left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
        Assert.DoesNotContain(filled.People[0].Value.ToString(), left, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Leaving_a_partnership_erases_what_was_told_there_and_nothing_else()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var filled = await bot.InDatabaseAsync(EveryTable.FillAsync);
        // Columns are filled whatever they mean; whoever leaves one partnership is still in the other.
        await bot.InDatabaseAsync(db => db.Memberships.ExecuteUpdateAsync(rows => rows.SetProperty(member => member.LeftAt, (DateTimeOffset?)null), Cancellation));

        await bot.InScopeAsync<ForgetPerson>(forget => forget.RunAsync(filled.People[0], filled.Partnerships[0], Cancellation));

        var left = await EverythingAsync(bot);
        var own = filled.Markers.Where(marker => marker is { Person: 0, Partnership: 0 } && !StaysOnLeaving.Contains(marker.Table)).ToList();
        Assert.Empty(own.Where(marker => left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
        Assert.Empty(filled.Markers.Except(own).Where(marker => !left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
    }

    [Fact]
    public async Task What_a_host_of_another_release_erased_only_as_far_as_it_knew_is_gone_after_the_night()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var filled = await bot.InDatabaseAsync(EveryTable.FillAsync);
        // All that such a host may know is the person; the rest is left to the database.
        await bot.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM people WHERE id = {filled.People[0].Value}", Cancellation));

        await bot.InScopeAsync<IEnumerable<IPurge>>(async purges => Assert.NotEqual(0, await purges.OfType<PurgeDecisions>().Single().PurgeAsync(Cancellation)));

        var left = await EverythingAsync(bot);
        Assert.Empty(filled.Markers.Where(marker => marker.Person == 0 && left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
        Assert.Empty(filled.Markers.Where(marker => marker.Person != 0 && !left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
    }

    [Fact]
    public async Task What_a_host_of_another_release_left_of_who_left_is_gone_after_the_night()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var filled = await bot.InDatabaseAsync(EveryTable.FillAsync);
        var (person, partnership) = (filled.People[0], new PartnershipId(filled.Partnerships[0]));
        await bot.InDatabaseAsync(db => db.Memberships.ExecuteUpdateAsync(
            rows => rows.SetProperty(
                member => member.LeftAt, member => member.PersonId == person && member.PartnershipId == partnership ? bot.Clock.GetUtcNow() : (DateTimeOffset?)null),
            Cancellation));

        await bot.InScopeAsync<IEnumerable<IPurge>>(purges => purges.OfType<FinishLeavings>().Single().PurgeAsync(Cancellation));

        var left = await EverythingAsync(bot);
        var own = filled.Markers.Where(marker => marker is { Person: 0, Partnership: 0 } && !StaysOnLeaving.Contains(marker.Table)).ToList();
        Assert.Empty(own.Where(marker => left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
        Assert.Empty(filled.Markers.Except(own).Where(marker => !left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
    }

    [Fact]
    public async Task The_purge_of_an_ended_partnership_leaves_nothing_that_was_told_there()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var filled = await bot.InDatabaseAsync(EveryTable.FillAsync);
        var ended = new PartnershipId(filled.Partnerships[0]);
        var longAgo = bot.Clock.GetUtcNow() - TimeSpan.FromDays(91);
        await bot.InDatabaseAsync(db => db.Partnerships.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.EndedAt, row => row.Id == ended ? longAgo : null), Cancellation));

        await bot.InScopeAsync<IEnumerable<IPurge>>(purges => purges.OfType<PurgePartnerships>().Single().PurgeAsync(Cancellation));

        string[] ofNoPartnership = ["people", "personal_links", "wrong_join_tries", "deliveries", "state_documents", "seen_activities", "self_checks", "setting_versions"];
        var left = await EverythingAsync(bot);
        Assert.Empty(filled.Markers
            .Where(marker => marker.Partnership == 0 && !ofNoPartnership.Contains(marker.Table) && left.Contains(marker.Text, StringComparison.Ordinal))
            .Select(marker => marker.ToString()));
        Assert.Empty(filled.Markers.Where(marker => marker.Partnership == 1 && !left.Contains(marker.Text, StringComparison.Ordinal)).Select(marker => marker.ToString()));
    }

    [Fact]
    public async Task The_tables_are_found_by_what_they_point_at()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();

        var tables = EveryTable.PersonalTables(db.Model).Select(table => table.GetTableName());

        Assert.Contains("check_ins", tables);
        Assert.Contains("onboarding_answers", tables); // by way of a membership
        Assert.DoesNotContain("cycles", tables);
    }

    /// <summary>Every row of every table, as the product reads it.</summary>
    private static Task<string> EverythingAsync(BotUnderTest bot) => bot.InDatabaseAsync(async db =>
    {
        var all = new JsonArray();
        foreach (var table in db.Model.GetEntityTypes())
        {
            var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(table.ClrType).Invoke(db, null)!;
            foreach (var row in await rows.AsNoTracking().ToListAsync(Cancellation))
            {
                all.Add((JsonNode)RowAsJson.Of(table, row));
            }
        }

        return Text(all);
    });

    private static string Text(JsonNode json) => json.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
