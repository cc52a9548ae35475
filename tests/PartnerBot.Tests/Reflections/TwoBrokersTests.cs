using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Two look after the partnership, Ana and Chi, and both propose a reflection.</summary>
public sealed class TwoBrokersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_a_moment_later_hears_it_and_keeps_what_they_typed()
    {
        await using var festival = await Festival.StartAsync();
        var chi = await BothBeginAsync(festival);

        await chi.PressesWellAsync("Propose it", new { purpose = "To learn" });
        await festival.Ana.PressesWellAsync("Propose it", new { purpose = "To sing better" });

        Assert.Contains("Another reflection was proposed a moment before this one", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("To sing better", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("See how it stands");
        Assert.Contains("To learn", festival.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("To sing better", festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_runs()
    {
        var looks = new BetweenTheLooks();
        await using var festival = await Festival.StartOnAsync(await BotUnderTest.StartWithAsync(
            services => services.ConfigureDbContext<PartnerBotDb>(options => options.AddInterceptors(looks))));
        var chi = await BothBeginAsync(festival);
        looks.Do = () => chi.PressesAsync("Propose it", new { purpose = "To learn" });

        await festival.Ana.PressesAsync("Propose it", new { purpose = "To sing better" });

        Assert.Null(looks.Do);
        var reflection = await festival.Bot.InDatabaseAsync(db => db.Reflections.SingleAsync(Cancellation));
        Assert.Equal(("To learn", (DateTimeOffset?)null), (reflection.Purpose, reflection.ClosedAt));
        Assert.Contains("Another reflection was proposed a moment before this one", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_comes_after_the_last_yes_changes_nothing_and_says_so()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesAsync("Propose it");
        await festival.Bot.DeliverAsync();
        await festival.Ana.PressesAsync("Change the set-up");
        await festival.Ben.PressesAsync("Nous sommes d’accord");

        await festival.Ana.PressesWellAsync("Propose it like this", new { purpose = "To sing better" });

        Assert.Contains("Every organisation has agreed meanwhile", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("To sing better", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.NotEqual("To sing better", (await festival.Bot.InDatabaseAsync(db => db.Reflections.SingleAsync(Cancellation))).Purpose);
    }

    private static async Task<Partner> BothBeginAsync(Festival festival)
    {
        var chi = festival.Bot.Person("Chi");
        await festival.JoinAsync(chi, "City", MemberRole.Broker);
        await festival.Ana.SaysAsync("reflect Festival");
        await chi.SaysAsync("reflect Festival");

        return chi;
    }

    /// <summary>Does something once, between the look whether a reflection runs, which finds none, and whatever comes of it.</summary>
    private sealed class BetweenTheLooks : DbCommandInterceptor
    {
        public Func<Task>? Do { get; set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Do is { } now && command.CommandText.Contains("FROM \"reflections\"", StringComparison.Ordinal) && command.CommandText.Contains("'Cancelled'", StringComparison.Ordinal))
            {
                Do = null;
                await now();
            }

            return result;
        }
    }
}
