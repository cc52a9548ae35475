using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.State;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>Nothing is kept longer than docs/privacy.md says, also when a backup is restored.</summary>
public sealed class RetentionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Raw_check_ins_go_after_90_days_and_frozen_totals_stay()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chi", "Dan", "Eve");
        await AnsweredRoundAsync(harbour, "Partners");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(89));
        await PurgeAsync(harbour.Bot);
        Assert.Equal(5, await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(one => one.AnsweredAt != null, Cancellation)));

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(2));
        await PurgeAsync(harbour.Bot);

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(one => one.AnsweredAt != null || one.Feeling != null, Cancellation)));
        Assert.DoesNotContain(await harbour.Bot.InDatabaseAsync(db => db.CheckIns.ToListAsync(Cancellation)), one => one.Note is not null);
        Assert.NotNull((await harbour.CyclesAsync()).Single().Summary);
    }

    [Fact]
    public async Task What_was_chosen_for_oneself_alone_is_not_offered_wider_after_the_purge()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chi", "Dan", "Eve");
        await AnsweredRoundAsync(harbour, "OnlyMe");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));

        await PurgeAsync(harbour.Bot);

        Assert.Equal(Visibility.OnlyMe, (await harbour.CheckInOfAsync(harbour.Ana)).NextOffered());
    }

    [Fact]
    public async Task A_partnership_goes_90_days_after_its_end_with_everything_in_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await AnsweredRoundAsync(harbour, "Partners");
        await harbour.Bot.InDatabaseAsync(db => db.Partnerships.ExecuteUpdateAsync(
            rows => rows.SetProperty(row => row.EndedAt, harbour.Bot.Clock.GetUtcNow()), Cancellation));

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));
        await PurgeAsync(harbour.Bot);

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));
        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Cycles.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_partnership_that_cannot_be_deleted_keeps_no_other_and_is_told_of_until_it_can()
    {
        var deleting = new FailsOnce("DELETE FROM partnerships");
        await using var festival = await Festival.StartOnAsync(await BotUnderTest.StartWithAsync(
            services => services.ConfigureDbContext<PartnerBotDb>(options => options.AddInterceptors(deleting))));
        var bot = festival.Bot;
        await festival.BeginAsync("Garden", joined: [festival.Ana]);
        await bot.InDatabaseAsync(db => db.Partnerships.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.EndedAt, bot.Clock.GetUtcNow()), Cancellation));
        bot.Clock.Advance(TimeSpan.FromDays(91));

        await PurgeAsync(bot);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
        Assert.Contains(bot.Logs.Lines, line => line.Contains("ended partnerships could not be purged", StringComparison.Ordinal));
        await PurgeAsync(bot);

        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Conversations_links_and_settled_deliveries_go_and_what_is_young_stays()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("Web:PublicUrl", "https://partnerbot.example/"));
        await harbour.OpensAsync();
        await harbour.Ana.SaysAsync("my data");
        var states = harbour.Bot.Services.GetRequiredService<IStateStore>();
        await states.WriteAsync("dialogs/old", "{}"u8.ToArray(), null, Cancellation);
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(59));
        await states.WriteAsync("dialogs/young", "{}"u8.ToArray(), null, Cancellation);
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(2));
        await PurgeAsync(harbour.Bot);

        Assert.Null(await states.ReadAsync("dialogs/old", Cancellation));
        Assert.NotNull(await states.ReadAsync("dialogs/young", Cancellation));
        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.PersonalLinks.CountAsync(Cancellation)));
        Assert.NotEqual(0, await harbour.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(one => one.SettledAt != null, Cancellation)));

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(30));
        await PurgeAsync(harbour.Bot);

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(one => one.SettledAt != null, Cancellation)));
    }

    [Fact]
    public async Task A_start_purges_too_for_a_backup_may_have_been_restored()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await AnsweredRoundAsync(harbour, "Partners");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(91));

        await harbour.Bot.RestartAsync();

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(one => one.AnsweredAt != null, Cancellation)));
        Assert.Contains(harbour.Bot.Logs.Lines, line => line.Contains("Purged by the clock: 2 of raw check-ins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_purge_that_fails_does_not_keep_the_others_from_theirs()
    {
        var second = new Counting();
        var purge = new PurgeAll([new Failing(), second], Microsoft.Extensions.Logging.Abstractions.NullLogger<PurgeAll>.Instance);

        await purge.RunAsync(Cancellation);

        Assert.Equal(1, second.Runs);
    }

    [Fact]
    public void A_time_out_of_bounds_stops_the_start_with_the_setting_named()
    {
        var result = new RetentionOptionsValidator().Validate(null, new RetentionOptions { CheckIns = TimeSpan.FromDays(29) });

        Assert.Contains("CheckIns", result.FailureMessage, StringComparison.Ordinal);
    }

    private static async Task AnsweredRoundAsync(Harbour harbour, string visibility)
    {
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners)
        {
            await partner.PressesAsync("Send", new { feeling = "Mixed", note = "a note", visibility });
        }

        await harbour.ClosesAsync();
    }

    private static Task PurgeAsync(BotUnderTest bot) => bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

    /// <summary>Fails the first time that a statement begins so.</summary>
    private sealed class FailsOnce(string beginning) : DbCommandInterceptor
    {
        private bool _hasFailed;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            !_hasFailed && command.CommandText.Replace("\"", "", StringComparison.Ordinal).StartsWith(beginning, StringComparison.Ordinal) && (_hasFailed = true) ? throw new IOException("No.") : new(result);
    }

    private sealed class Failing : IPurge
    {
        public string What => "nothing";

        public Task<int> PurgeAsync(CancellationToken cancellationToken) => throw new IOException("No.");
    }

    private sealed class Counting : IPurge
    {
        public int Runs { get; private set; }

        public string What => "runs";

        public Task<int> PurgeAsync(CancellationToken cancellationToken) => Task.FromResult(++Runs);
    }
}
