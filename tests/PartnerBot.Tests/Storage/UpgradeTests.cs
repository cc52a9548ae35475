using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

/// <summary>Today's program on what each earlier release left behind: nobody notices that it was replaced.</summary>
public sealed class UpgradeTests
{
    /// <summary>What people wrote, each in its own table or document.</summary>
    private static readonly string[] Written =
        ["The barn roof leaks", "The pump is mended", "with the keys", "A shed that stays dry", "A full table", "Grow and eat together", "Dorle"];

    public static TheoryData<int> Releases { get; } = [.. KeptRelease.Numbers];

    private static readonly DateTimeOffset LastDay = new(2027, 1, 26, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Its_database_gets_exactly_todays_tables(int number)
    {
        await using var release = await KeptRelease.StartAsync(number);
        await using var described = SqliteDatabase.Empty();
        await using var describedDb = described.CreateDbContext();
        await describedDb.Database.EnsureCreatedAsync(Cancellation);

        Assert.Equal(
            await DatabaseSchema.ReadAsync(describedDb, DatabaseProvider.Sqlite, Cancellation),
            await release.Bot.InDatabaseAsync(db => DatabaseSchema.ReadAsync(db, DatabaseProvider.Sqlite, Cancellation)));
        Assert.Equal("ok", await release.Bot.InDatabaseAsync(db => db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation)));
        Assert.Empty(await release.Bot.InDatabaseAsync(db => db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(Cancellation)));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Nothing_that_people_wrote_stands_readable_in_its_file_afterwards(int number)
    {
        await using var release = await KeptRelease.StartAsync(number);

        var file = await release.Bot.RawDatabaseAsync(Cancellation);
        Assert.DoesNotContain(Written, words => file.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_release_did_not_lock_what_people_wrote()
    {
        await using var left = await KeptRelease.DatabaseAsync(1);

        var file = await left.RawAsync(Cancellation);
        Assert.All(Written, words => Assert.Contains(words, file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_in_the_middle_of_their_onboarding_goes_on_at_the_next_step()
    {
        await using var release = await KeptRelease.StartAsync(2);

        await release.Dora.PressesAsync("Next", new { worry = "Too many meetings" });
        Assert.Contains("Step 8 of", release.Dora.Shown, StringComparison.Ordinal);
        await FromTheValuesToTheReadBackAsync(release.Dora);

        Assert.Contains("Thank you, Dorle", await release.Dora.PressesAsync("Yes, that is right"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_onboarding_and_consent_have_changed_since_is_asked_the_same_step_anew_and_loses_no_word()
    {
        await using var release = await KeptRelease.StartAsync(1);

        await release.Dora.PressesAsync("Next", new { worry = "Too many meetings" });
        Assert.Contains("Step 7 of", release.Dora.Shown, StringComparison.Ordinal);
        Assert.Contains("Too many meetings", release.Dora.Shown, StringComparison.Ordinal);
        await release.Dora.PressesAsync("Next");
        await FromTheValuesToTheReadBackAsync(release.Dora);
        await release.Dora.PressesAsync("Yes, that is right");
        Assert.Contains("Before I ask anything", release.Dora.Shown, StringComparison.Ordinal);
        await release.Dora.PressesAsync("I agree");

        Assert.Contains("Thank you, Dorle", await release.Dora.PressesAsync("Yes, that is right"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_agreed_to_an_older_wording_looks_at_it_once_more_and_is_in_as_before()
    {
        await using var release = await KeptRelease.StartAsync(1);

        // Two things were asked of everybody this week already; this is not put behind them.
        await release.Bot.LeapToAsync(release.Bot.Clock.GetUtcNow().AddDays(1), Cancellation);
        await release.Bot.DeliverAsync();
        await release.Ben.PressesAsync("Have a look");
        await release.Ben.PressesAsync("I agree");
        Assert.Contains("A full table", release.Ben.Shown, StringComparison.Ordinal);

        Assert.Contains("I have kept what you confirmed for “Harvest Festival”", await release.Ben.PressesAsync("Yes, that is right"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task What_was_queued_leaves(int number)
    {
        await using var release = await KeptRelease.StartAsync(number);

        await release.Bot.DeliverAsync();

        Assert.Contains("Chi shares how things are", release.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("The pump is mended at last", release.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task What_was_answered_is_kept(int number)
    {
        await using var release = await KeptRelease.StartAsync(number);

        await release.Ben.SaysAsync("my data");

        var link = release.Ben.View.NewestWith("Open my file").Button("Open my file").GetProperty("url").GetString()!;
        using var file = await release.Bot.GetAsync(new Uri(link));
        Assert.Contains("The barn roof leaks and I sleep badly", await file.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_on_its_old_receipt()
    {
        await using var release = await KeptRelease.StartAsync(2);

        await release.Chi.PressesAsync("Change it");
        Assert.Contains("The pump is mended at last", release.Chi.Shown, StringComparison.Ordinal);

        Assert.Contains("Thank you", await release.Chi.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_story_goes_on_where_it_was_left(int number)
    {
        await using var release = await KeptRelease.StartAsync(number);

        await release.Ben.SaysAsync("my story");
        Assert.Contains("We trust each other with the keys", release.Ben.Shown, StringComparison.Ordinal);
        var shown = await release.Ben.PressesAsync("Next", new { before = "We wrote letters.", happened = "Then we met in the barn.", now = "We call." });

        Assert.StartsWith("Why does it matter to you?", shown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task The_open_round_closes_on_its_day(int number)
    {
        await using var release = await KeptRelease.StartAsync(number);

        await release.Bot.LeapToAsync(new(2027, 1, 16, 13, 0, 0, TimeSpan.Zero), Cancellation);
        await release.Bot.DeliverAsync();

        Assert.Contains("Harvest Festival · round 1", release.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_round_comes_by_the_schedule()
    {
        await using var release = await KeptRelease.StartAsync(2);

        // Day by day, as messages leave: what waits for weeks and leaves at once is held back by what a person may be asked in a week.
        for (var day = release.Bot.Clock.GetUtcNow(); day < LastDay.AddDays(1); day += TimeSpan.FromDays(1))
        {
            await release.Bot.LeapToAsync(day < LastDay ? day : LastDay, Cancellation);
            await release.Bot.DeliverAsync();
        }

        Assert.Contains("Open until Monday 1 February", release.Chi.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trigger_of_one_partnership_gives_way_to_that_of_all_with_its_hour()
    {
        await using var release = await KeptRelease.StartAsync(1);

        var planned = await release.Bot.InDatabaseAsync(db => db.Database.SqlQuery<string>(
            $"SELECT TRIGGER_NAME AS Value FROM QRTZ_TRIGGERS WHERE JOB_NAME = 'OpenCycleJob'").ToListAsync(Cancellation));

        Assert.Equal(["Tuesday/1000/Europe/Berlin"], planned.Distinct());
    }

    private static async Task FromTheValuesToTheReadBackAsync(Partner partner)
    {
        await partner.PressesAsync("Next", new { values = "Reciprocity" });
        await partner.PressesAsync("Skip");
        Assert.Contains("A shed that stays dry in March", partner.Shown, StringComparison.Ordinal);
        Assert.Contains("Too many meetings", partner.Shown, StringComparison.Ordinal);
    }
}
