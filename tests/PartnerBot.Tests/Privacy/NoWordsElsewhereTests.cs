using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>What people say stands in the chats of those it is for and, locked, in the database: nowhere else.</summary>
public sealed class NoWordsElsewhereTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_database_nor_its_log_nor_a_draft_shows_a_word_or_a_name_to_who_copies_the_files()
    {
        var (bot, _) = await MarkedStory.PlayAsync();
        await using var end = bot;

        var raw = await bot.RawDatabaseAsync(Cancellation);

        Assert.Contains("check_ins", raw, StringComparison.Ordinal);
        AssertNoMarker(raw);
        // It is there all the same.
        Assert.Contains(await bot.InDatabaseAsync(db => db.CheckIns.Select(checkIn => checkIn.Note).ToListAsync(Cancellation)), note => note == "xyzzy for me");
        Assert.Contains(
            await bot.InDatabaseAsync(db => db.Deliveries.Where(delivery => delivery.State == DeliveryState.Queued).Select(delivery => delivery.Message).ToListAsync(Cancellation)),
            message => message.Contains("xyzzy thanks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_word_or_a_name()
    {
        var (bot, ben) = await MarkedStory.PlayAsync();
        await using var end = bot;
        await bot.DeliverAsync();
        await ben.SaysAsync("delete my data");
        await ben.PressesAsync("Delete everything");

        Assert.NotEmpty(bot.Logs.Lines);
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains(MarkedStory.Marker, StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertNoMarker(string text)
    {
        var at = text.IndexOf(MarkedStory.Marker, StringComparison.OrdinalIgnoreCase);

        Assert.True(at < 0, at < 0 ? "" : $"…{text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)]}…");
    }
}
