using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Schedules;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Whoever told a story hears within three of their own working days what was chosen, why, and how, with thanks: however the panel came to its end.</summary>
public sealed class TellersHearTests
{
    private const int WorkingDays = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_once_when_all_have_chosen()
    {
        await using var panel = await SittingPanel.ConcludedAsync();

        await HeardInTimeAsync(panel, over: panel.Festival.Bot.Clock.GetUtcNow());
    }

    [Fact]
    public async Task When_one_keeps_silent_until_the_day_is_over()
    {
        await using var panel = await AlmostConcludedAsync();
        var over = await RoundEndsAsync(panel);

        await panel.Festival.PassAsync(over.AddHours(1) - panel.Festival.Bot.Clock.GetUtcNow());

        await HeardInTimeAsync(panel, over);
    }

    [Fact]
    public async Task When_the_host_was_down_for_a_day_as_the_round_ended()
    {
        await using var panel = await AlmostConcludedAsync();
        var over = await RoundEndsAsync(panel);
        panel.Festival.Bot.Clock.Advance(over.AddDays(1) - panel.Festival.Bot.Clock.GetUtcNow());

        await panel.Festival.Bot.RestartAsync();
        await panel.Festival.PassAsync(TimeSpan.FromMinutes(1));

        await HeardInTimeAsync(panel, over);
    }

    private static async Task HeardInTimeAsync(SittingPanel panel, DateTimeOffset over)
    {
        var now = panel.Festival.Bot.Clock.GetUtcNow();
        foreach (var teller in (Partner[])[panel.Festival.Ana, panel.Chi, panel.Dan])
        {
            var person = await panel.Festival.Bot.InDatabaseAsync(db => db.People.SingleAsync(found => found.ObjectId == teller.ObjectId, Cancellation));
            Assert.InRange(now, over, PersonalCalendar.Of(person, TimeZoneInfo.Utc).After(over, WorkingDays));
            foreach (var words in (string[])["Thank you for your story", "read 3 stories, without names", "The roof", "It sings of us all."])
            {
                Assert.Contains(words, teller.Shown, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>All keep to their choice, but for Ben.</summary>
    private static async Task<SittingPanel> AlmostConcludedAsync()
    {
        var panel = await SittingPanel.ChoosesAgainAsync();
        await SittingPanel.KeepAsync(panel.Eva);
        await SittingPanel.KeepAsync(panel.Chi);
        await SittingPanel.KeepAsync(panel.Dan);

        return panel;
    }

    private static async Task<DateTimeOffset> RoundEndsAsync(SittingPanel panel) =>
        (await panel.Festival.Bot.InDatabaseAsync(db => db.Reflections.SingleAsync(Cancellation))).RoundDueAt!.Value;
}
