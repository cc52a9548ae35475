using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class FullDiskTests
{
    private const string Apology = "that did not work, and it is not your fault";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_named_harms_nothing_and_all_goes_on_when_there_is_room_again()
    {
        await using var scene = await BotOnSmallDisk.StartAsync(Cancellation);
        var ana = scene.Person("Ana");
        await ana.CreatesPartnershipAsync("Harbour Stories");
        await ana.SaysAsync("new partnership");
        var form = ana.View.NewestWith("Create the partnership");
        var filledIn = new { name = "Harvest Festival", purpose = "Grow and eat together", organisations = "River Farm\nCity of Wyndham", zone = "Europe/Berlin" };
        Assert.Equal((HttpStatusCode.OK, "works"), await scene.ReadyAsync(Cancellation));

        scene.Disk.Fill();

        // Teams brings the same message three times: each is answered, none of them with an error that would make it come again and again.
        var asked = ana.Activity("message") with { Text = "help", TextFormat = "plain" };
        for (var repetition = 0; repetition < 3; repetition++)
        {
            using var answer = await ana.PostAsync(asked);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Contains(Apology, ana.Shown, StringComparison.Ordinal);
        Assert.Contains(Apology, await ana.PressesOnAsync(form, "Create the partnership", filledIn), StringComparison.Ordinal);
        var (status, database) = await scene.ReadyAsync(Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("The database cannot be written: its disk is full", database, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await scene.LiveAsync(Cancellation));
        await Until.TrueAsync("messages to be due", _ => Task.FromResult(TimeProvider.System.GetUtcNow() > scene.WaitingIsDueAt), Until.Stopper, Cancellation);

        scene.Disk.MakeRoom();

        await Until.TrueAsync("the bot to be ready again", async token => (await scene.ReadyAsync(token)).Status == HttpStatusCode.OK, Until.Stopper, Cancellation);
        using (await ana.PostAsync(asked))
            Assert.Contains("What you can do here", ana.Shown, StringComparison.Ordinal);
        var press = await ana.PressesOnAsync(form, "Create the partnership", filledIn);
        Assert.Equal(press, await ana.PressesOnAsync(form, "Create the partnership", filledIn));
        await Until.TrueAsync("what waited to leave", _ => Task.FromResult(ToMany(scene) >= BotOnSmallDisk.Waiting), Until.Stopper, Cancellation);
        Assert.Equal(0, await scene.Bot.StopAsync(Cancellation));
        await using var copy = await scene.CopyAsync();
        await using var db = copy.CreateDbContext();
        Assert.Equal(["ok"], await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Cancellation));
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(Cancellation));
        Assert.Equal(["Harbour Stories", "Harvest Festival"], (await db.Partnerships.Select(found => found.Name).ToListAsync(Cancellation)).Order());
        Assert.Equal(2 * 2, await db.Set<Organisation>().CountAsync(Cancellation));
        Assert.Equal(BotOnSmallDisk.Waiting, ToMany(scene));
        Assert.All(await db.Deliveries.Where(delivery => delivery.Occasion.StartsWith("fan-out/")).ToListAsync(Cancellation), delivery => Assert.Equal(DeliveryState.Sent, delivery.State));
    }

    private static int ToMany(BotOnSmallDisk scene) => scene.Connector.Sent.Count(sent => sent.ConversationId.StartsWith("chat-", StringComparison.Ordinal));
}
