using Microsoft.EntityFrameworkCore;
using PartnerBot.SelfChecks;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>What today's release has and the second has not, while hosts of both run: a dialog, buttons and a job. People get an answer, and nothing is lost.</summary>
public sealed class AheadOfTheOldTests(Postgres postgres, Azurite azurite)
{
    private const int Before = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dialog_that_only_the_new_host_knows_waits_for_it()
    {
        await using var scene = await TwoReleases.StartAsync(Before, postgres, azurite, Cancel);
        var ana = scene.Person("Ana");
        await ana.LeadsAPartnershipAsync();
        await scene.StartNewAsync(Cancel);
        scene.Answering = scene.New;
        await ana.SaysAsync("self-check");
        await ana.PressesAsync("Next", new { feelAlone = "Often" });
        var question = ana.View.NewestWith("Go on later");

        scene.Answering = scene.Old;
        Assert.Contains("a conversation that is over", await ana.PressesOnAsync(question, "Next"), StringComparison.Ordinal);
        await ana.SaysAsync("skip");
        Assert.Contains("I did not understand that", ana.Shown, StringComparison.Ordinal);
        // The old host writes the document in which the dialog stands.
        await ana.SaysAsync("my profile");
        await ana.PressesAsync("Change: hope, bring, need");

        scene.Answering = scene.New;
        foreach (var button in (string[])["Next", "Next", "Next", "Keep it for me"])
            await ana.PressesOnAsync(ana.View.Cards.Single(card => card.MessageId == question.MessageId), button);
        Assert.Contains("I feel alone with what I carry in this work.\n**often**", ana.Shown, StringComparison.Ordinal);
        scene.Answering = scene.Old;
        Assert.Contains("does not work any more", await ana.PressesAsync("Delete it"), StringComparison.Ordinal);
        scene.NothingFailed();
    }

    [Fact]
    public async Task A_job_that_only_the_new_host_knows_runs_though_the_old_one_came_upon_it_first()
    {
        await using var scene = await TwoReleases.StartAsync(Before, postgres, azurite, Cancel);
        var ana = scene.Person("Ana");
        await ana.LeadsAPartnershipAsync();
        await scene.AllWorkOnAsync(Enum.GetValues<DayOfWeek>(), Cancel);
        await scene.StartNewAsync(Cancel);

        await scene.New.FreezeAsync(Cancel);
        await using var db = scene.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE memberships SET joined_at = joined_at - INTERVAL '120 days'", Cancel);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE qrtz_triggers SET next_fire_time = {TimeProvider.System.GetUtcNow().Ticks} WHERE job_name = {nameof(OfferSelfChecksJob)}", Cancel);
        // Whoever plans something looks at once what is due.
        await ana.SaysAsync("check in now");
        await Until.TrueAsync("the old host to come upon the job", async token => await StateAsync(db, token) == "ERROR", Patience, Cancel);
        await scene.New.ThawAsync(Cancel);

        await TwoReleases.GetsAsync(ana, Cancel, "Look at the sentences");
        Assert.Equal("WAITING", await StateAsync(db, Cancel));
    }

    private static Task<string> StateAsync(PartnerBotDb db, CancellationToken cancellationToken) => db.Database
        .SqlQuery<string>($"SELECT trigger_state AS \"Value\" FROM qrtz_triggers WHERE job_name = {nameof(OfferSelfChecksJob)}")
        .SingleAsync(cancellationToken);
}
