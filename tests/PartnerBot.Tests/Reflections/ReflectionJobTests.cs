using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Deliveries;
using PartnerBot.Reflections;
using PartnerBot.Testing.Services;
using Quartz;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Quartz itself looks at a reflection, again and again, by what the one look before has planned.</summary>
public sealed class ReflectionJobTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_look_plans_the_next_until_the_stories_are_in()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        var scheduler = await festival.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        await scheduler.Start(Cancellation);
        try
        {
            festival.Bot.Clock.Advance(TimeSpan.FromDays(12));
            await UntilAsync(festival, "the word before the due day", () =>
                festival.Bot.InDatabaseAsync(db => db.Deliveries.AnyAsync(delivery => delivery.Occasion.Contains("/due/"), Cancellation)));
            festival.Bot.Clock.Advance(TimeSpan.FromDays(3));
            await UntilAsync(festival, "the end of the stories", () =>
                festival.Bot.InDatabaseAsync(db => db.Reflections.AnyAsync(reflection => reflection.Stage == ReflectionStage.Concluded, Cancellation)));
        }
        finally
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    /// <remarks>Quartz rests by the test's clock: it goes on while something is awaited.</remarks>
    private static Task UntilAsync(Festival festival, string awaited, Func<Task<bool>> isSo) => Until.TrueAsync(
        awaited,
        async _ =>
        {
            festival.Bot.Clock.Advance(TimeSpan.FromSeconds(1));

            return await isSo();
        },
        Until.Stopper,
        Cancellation);
}
