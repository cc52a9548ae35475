using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

public sealed class ThreeHostsWithoutBlobsTests(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_blobs_are_away_a_dialog_apologises_and_loses_nothing_and_a_check_in_is_taken()
    {
        await using var azurite = Azurite.OfItsOwn();
        await using var scene = await ThreeHosts.StartAsync(postgres, azurite, Cancel);
        var (ana, ben) = (scene.Person("Ana"), scene.Person("Ben"));
        var code = await ana.LeadsAPartnershipAsync();
        await IsAlwaysAtWorkAsync(scene, ana);
        await ana.SaysAsync("meet");
        await ana.PressesAsync("Go on without meeting");
        await ana.SaysAsync("check in now");
        await Until.TrueAsync("the question", _ => Task.FromResult(ana.View.Cards.Any(card => card.HasButton("Send"))), Until.Stopper, Cancel);
        await ben.SaysAsync($"join {code}");
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        var step = ben.View.NewestWith("Next");
        Assert.Contains("First of all: you", step.Words, StringComparison.Ordinal);

        await azurite.StopAsync(Cancel);
        var sorry = await ben.PressesOnAsync(step, "Next", new { callMe = "Benjamin" });
        await ana.PressesAsync("Send", new { feeling = "Good" });
        var (status, parts) = await scene.HealthAsync(scene.Hosts[0], Cancel);
        await azurite.StartAgainAsync(Cancel);
        var next = await ben.PressesOnAsync(step, "Next", new { callMe = "Benjamin" });

        Assert.StartsWith("Sorry", sorry, StringComparison.Ordinal);
        Assert.Contains("Thank you for telling me", ana.Shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("Conversations cannot be read", parts.GetProperty("conversations").GetString(), StringComparison.Ordinal);
        Assert.Equal("works", parts.GetProperty("database").GetString());
        Assert.Contains("When is your day?", next, StringComparison.Ordinal);
        foreach (var host in scene.Hosts)
            await scene.IsReadyAsync(host, Cancel);
    }

    // A question that nobody expected waits for working hours, and the test does not.
    private static async Task IsAlwaysAtWorkAsync(ThreeHosts scene, Partner partner)
    {
        await using var db = scene.Open();
        var person = await db.People.SingleAsync(found => found.ObjectId == partner.ObjectId, Cancel);
        person.Works(new WorkingWeek(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MaxValue));
        await db.SaveChangesAsync(Cancel);
    }
}
