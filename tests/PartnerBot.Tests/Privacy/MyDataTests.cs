using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>What everybody may ask: to see all that is kept about them, and to have it erased.</summary>
public sealed class MyDataTests
{
    private const string Secret = "my own quiet words";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task My_data_is_a_file_with_what_I_told_and_what_I_did_not_finish()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("Web:PublicUrl", "https://partnerbot.example/"));
        var ben = harbour.Partners[1];
        await harbour.OpensAsync();
        await ben.PressesAsync("Send", new { feeling = "Mixed", note = Secret });
        await ben.SaysAsync("my profile");

        await ben.SaysAsync("my data");

        var file = await DownloadAsync(harbour.Bot, ben.View.NewestWith("Open my file"));
        Assert.Equal(Secret, file.GetProperty("check_ins").GetProperty("rows")[0].GetProperty("note").GetString());
        Assert.Equal("Ben", file.GetProperty("people").GetProperty("rows")[0].GetProperty("callMe").GetString());
        Assert.Equal(1, file.GetProperty("conversations").GetProperty("rows").GetArrayLength());
        Assert.DoesNotContain("Ana", file.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_my_data_ends_with_the_day()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("Web:PublicUrl", "https://partnerbot.example/"));
        await harbour.Ana.SaysAsync("my data");
        var card = harbour.Ana.View.NewestWith("Open my file");

        harbour.Bot.Clock.Advance(TimeSpan.FromHours(25));

        using var page = await harbour.Bot.GetAsync(Address(card));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_bot_says_whom_to_ask()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        await harbour.Ana.SaysAsync("my data");

        Assert.Contains("Whoever runs this bot", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_asks_first_confirms_the_counts_and_keeps_frozen_totals()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chi", "Dan", "Eve");
        var ben = harbour.Partners[1];
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners)
        {
            await partner.PressesAsync("Send", new { feeling = "Mixed", note = Secret });
        }

        await harbour.ClosesAsync();
        var frozen = (await harbour.CyclesAsync()).Single().Summary;
        await ben.SaysAsync("delete my data");
        Assert.Contains("Delete everything about you?", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(5, await harbour.Bot.InDatabaseAsync(db => db.People.CountAsync(Cancellation)));

        await ben.PressesAsync("Delete everything");

        Assert.Contains("Check-ins\n1", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(4, await harbour.Bot.InDatabaseAsync(db => db.People.CountAsync(Cancellation)));
        Assert.Equal(frozen, (await harbour.CyclesAsync()).Single().Summary);
        Assert.NotNull(frozen);
    }

    [Fact]
    public async Task Pressing_again_finds_nothing_and_says_so()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("delete my data");
        var card = ben.View.NewestWith("Delete everything");
        await ben.PressesOnAsync(card, "Delete everything");

        await ben.PressesOnAsync(card, "Delete everything");

        Assert.Contains("There was nothing left about you", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await harbour.Bot.InDatabaseAsync(db => db.People.CountAsync(Cancellation)));
        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.StateEntriesOf(ben.ConversationId).CountAsync(Cancellation)));
    }

    [Fact]
    public async Task An_unfinished_conversation_goes_too()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.CreatesPartnershipAsync();
        await ana.PressesAsync("Begin with myself");
        await ana.PressesAsync("English");
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.StateEntriesOf(ana.ConversationId).CountAsync(Cancellation)));
        await ana.SaysAsync("delete my data");

        await ana.PressesAsync("Delete everything");

        Assert.Equal(0, await bot.InDatabaseAsync(db => db.StateEntriesOf(ana.ConversationId).CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_last_broker_reads_first_what_becomes_of_the_partnership_and_another_takes_it_over()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chi");
        await harbour.Ana.SaysAsync("delete my data");
        Assert.Contains($"Only you look after “{Harbour.Name}”", harbour.Ana.Shown, StringComparison.Ordinal);
        await harbour.Ana.PressesAsync("Delete everything");
        await harbour.Bot.DeliverAsync();

        await harbour.Partners[1].PressesAsync("I will look after it");
        await harbour.Partners[2].PressesAsync("I will look after it");

        Assert.Contains($"You look after “{Harbour.Name}” now", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("looked after again already", harbour.Partners[2].Shown, StringComparison.Ordinal);
        Assert.Equal(1, await harbour.Bot.InDatabaseAsync(db => db.Memberships.CountAsync(member => member.Role == MemberRole.Broker, Cancellation)));
    }

    [Fact]
    public async Task A_partnership_with_nobody_else_in_it_goes_with_its_last_one()
    {
        await using var harbour = await Harbour.WithAsync();
        await harbour.Ana.SaysAsync("delete my data");
        Assert.Contains($"Nobody else is in “{Harbour.Name}”", harbour.Ana.Shown, StringComparison.Ordinal);

        await harbour.Ana.PressesAsync("Delete everything");

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_writes_again_is_somebody_the_bot_does_not_know()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("delete my data");
        await ben.PressesAsync("Delete everything");

        await ben.SaysAsync("partnerships");

        Assert.DoesNotContain(Harbour.Name, ben.Shown, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> DownloadAsync(BotUnderTest bot, ShownCard card)
    {
        using var file = await bot.GetAsync(Address(card));

        return JsonDocument.Parse(await file.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }

    private static Uri Address(ShownCard card) => new(card.Button("Open my file").GetProperty("url").GetString()!);
}
