using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.Storage;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>A deploy finds people in the middle of an onboarding that an older version has stored.</summary>
public sealed class OlderOnboardingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_1_keeps_what_was_said_of_the_values_with_the_first()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await StoreAsOldAsync(scene, version: 1, state =>
        {
            state.Remove("heres");
            state.Remove("absences");
            state["values"] = new JsonArray("Reciprocity", "Humbleness");
            state["valuesHere"] = "Sharing seeds";
        });

        await scene.Bot.RestartAsync();
        // The older version's card carries its version: the question is put anew before anything is taken.
        var card = scene.Ben.View.NewestWith("Yes, that is right");
        var old = card with { Content = JsonDocument.Parse(card.Content.GetRawText().Replace("\"version\":\"3\"", "\"version\":\"1\"", StringComparison.Ordinal)).RootElement };
        await scene.Ben.PressesOnAsync(old, "Yes, that is right");
        Assert.Contains("Sharing seeds", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
        await scene.Ben.PressesAsync("Yes, that is right");

        var answers = await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation));
        Assert.Equal("A full table", answers.Hopes);
        Assert.Equal([PartnerValue.Reciprocity, PartnerValue.Humbleness], answers.Values);
        Assert.Equal(["Sharing seeds", null], answers.Heres);
    }

    [Fact]
    public async Task Version_2_keeps_its_one_absence()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await StoreAsOldAsync(scene, version: 2, state =>
        {
            state.Remove("absences");
            (state["awayFrom"], state["awayUntil"]) = ("2027-12-20", "2028-01-03");
        });

        await scene.Ben.PressesAsync("Yes, that is right");

        Assert.Equal("2027-12-20/2028-01-03", (await scene.PersonAsync("Ben")).Away);
    }

    [Fact]
    public async Task A_version_of_the_future_waits_for_the_host_that_knows_it()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await StoreAsOldAsync(scene, version: 99, _ => { });

        await scene.Ben.PressesAsync("Yes, that is right");
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
        await StoreAsOldAsync(scene, version: 3, _ => { });
        await scene.Ben.SaysAsync($"join {scene.Code}");
        await scene.Ben.PressesAsync("Go on");

        Assert.Contains("A full table", scene.Ben.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_begins_anew_and_breaks_nothing()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await StoreAsOldAsync(scene, version: 2, state => (state["awayFrom"], state["awayUntil"]) = ("some day", "another"));

        await scene.Ben.SaysAsync($"join {scene.Code}");
        await scene.Ben.PressesAsync("Go on");

        Assert.Contains("Welcome to “Harvest Festival”", scene.Ben.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    /// <summary>Rewrites what is stored of Ben's onboarding, as if a host of another version had stored it.</summary>
    private static Task<int> StoreAsOldAsync(OnboardingDialogTests.Scene scene, int version, Action<JsonObject> change) => scene.Bot.InDatabaseAsync(async db =>
    {
        var entry = (await db.StateEntries.AsNoTracking().ToListAsync(Cancellation)).Single(one => one.Key.Contains("29:ben", StringComparison.Ordinal));
        var document = JsonNode.Parse(TestWords.Safe.Open((ReadOnlyMemory<byte>)entry.Content).Span)!;
        var frame = Frames(document).Single(one => one["state"]?["hopes"] is not null || one["state"]?["callMe"] is not null);
        frame["version"] = version;
        change(frame["state"]!.AsObject());
        var content = Encoding.UTF8.GetBytes(document.ToJsonString());

        return await db.StateEntries
            .Where(one => one.KeyHash == entry.KeyHash)
            .ExecuteUpdateAsync(one => one.SetProperty(row => row.Content, content), Cancellation);
    });

    private static IEnumerable<JsonObject> Frames(JsonNode? node) => node switch
    {
        JsonObject one when one.ContainsKey("step") && one.ContainsKey("state") => [one],
        JsonObject one => one.SelectMany(member => Frames(member.Value)),
        JsonArray many => many.SelectMany(Frames),
        _ => [],
    };
}
