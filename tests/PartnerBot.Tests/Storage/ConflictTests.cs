using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class ConflictTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_second_with_the_same_key_is_told_so_and_no_admin_is_woken_for_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Person("Ana").SaysAsync("help");

        await QueueAsync(bot, "once");
        var second = await Assert.ThrowsAsync<DbUpdateException>(() => QueueAsync(bot, "once"));

        Assert.True(second.IsConflict);
        Assert.DoesNotContain(bot.Logs.Lines, IsAnError);
    }

    [Fact]
    public async Task What_is_refused_for_another_reason_is_no_conflict()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Person("Ana").SaysAsync("help");

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => QueueAsync(bot, null!));

        Assert.False(refused.IsConflict);
    }

    private static bool IsAnError(string line) => line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal);

    private static async Task QueueAsync(BotUnderTest bot, string occasion)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<PartnerBotDb>>().CreateDbContextAsync(Cancellation);
        var person = await db.People.SingleAsync(Cancellation);
        db.Deliveries.Add(Delivery.To(person, occasion, Activity.Message("hello"), bot.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancellation);
    }
}
