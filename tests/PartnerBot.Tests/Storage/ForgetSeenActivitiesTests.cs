using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class ForgetSeenActivitiesTests
{
    [Fact]
    public async Task What_no_repetition_can_meet_any_more_is_deleted_and_nothing_else()
    {
        var (clock, cancellation) = (new TestClock(), TestContext.Current.CancellationToken);
        await using var database = await TestDatabase.CreateAsync();
        var seen = new DatabaseSeenActivities(database, clock);
        await seen.BeginAsync("chat", "old", cancellation);
        await seen.CompleteAsync("chat", "old", cancellation);
        await seen.BeginAsync("chat", "old and never done", cancellation);
        clock.Advance(ISeenActivities.Memory * 2);
        await seen.BeginAsync("chat", "young", cancellation);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        var deleted = await new ForgetSeenActivities(database, clock, NullLogger<ForgetSeenActivities>.Instance).RunAsync(cancellation);

        Assert.Equal(2, deleted);
        await using var db = database.CreateDbContext();
        Assert.Equal(["young"], await db.SeenActivities.Select(row => row.ActivityId).ToListAsync(cancellation));
    }
}
