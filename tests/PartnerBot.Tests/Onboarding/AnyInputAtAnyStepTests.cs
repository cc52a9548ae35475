using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>Whatever arrives in place of an answer, at whichever step: nothing breaks, and what cannot be is not taken.</summary>
public sealed class AnyInputAtAnyStepTests
{
    private static readonly (string Step, string Button)[] Way =
    [
        ("greeting", "English"), ("consent", "I agree"), ("person", "Next"), ("hours", "Next"), ("about", "Next"), ("hopes", "Next"), ("concerns", "Next"),
        ("values", "Next"), ("heres", "Next"), ("read-back", "Yes, that is right"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("7")]
    [InlineData("-1e400")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"a\":[1]},\"x\"]")]
    [InlineData("{\"a\":{}}")]
    [InlineData("\"\\u0000\\u0007\"")]
    public async Task A_wrong_type_in_every_field_of_every_step_breaks_nothing(string json)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        foreach (var (step, button) in Way)
        {
            var card = scene.Ben.View.NewestWith(button);
            if (Inputs(card) is { Count: > 0 } inputs)
            {
                var shown = await scene.Ben.PressesOnAsync(card, button, Of(inputs, json));
                Assert.DoesNotContain("Sorry, that did not work", shown, StringComparison.Ordinal);
            }

            await LeadBackToAsync(scene, step);
            await scene.Ben.PressesAsync(button, step switch
            {
                "person" => new { callMe = "Ben" },
                "values" => new { values = "Reciprocity" },
                _ => null,
            });
        }

        Assert.True((await scene.MembershipOfAsync("Ben")).HasJoined);
        Assert.Equal("Ben", (await scene.PersonAsync("Ben")).CallMe);
    }

    [Fact]
    public async Task Four_thousand_characters_in_any_field_are_refused_and_not_lost()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var tooLong = new string('x', 4_000);
        foreach (var (step, button) in Way)
        {
            var card = scene.Ben.View.NewestWith(button);
            foreach (var input in Inputs(card, "Input.Text"))
            {
                var shown = await scene.Ben.PressesOnAsync(
                    card, button, step == "person" && input != "callMe" ? Of(["callMe"], "\"Ben\"", (input, tooLong)) : Of([], "0", (input, tooLong)));

                Assert.Contains("at the most", shown, StringComparison.Ordinal);
                Assert.Contains(tooLong, shown, StringComparison.Ordinal);
            }

            await scene.Ben.PressesAsync(button, step switch
            {
                "person" => new { callMe = "Ben", nameSaid = "" },
                "about" => new { reach = "", avoid = "", access = "" },
                "hopes" => new { hopes = "", brings = "", needs = "" },
                "concerns" => new { worry = "", stepBack = "" },
                "values" => new { values = "Reciprocity" },
                "heres" => new { here1 = "" },
                _ => (object?)null,
            });
        }

        Assert.Equal(1, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
    }

    /// <summary>A wrong answer that a step could do without has led on by one: one goes back.</summary>
    private static async Task LeadBackToAsync(OnboardingDialogTests.Scene scene, string step)
    {
        for (var steps = 0; steps < 2 && StepOf(scene.Ben) != step; steps++)
        {
            await scene.Ben.SaysAsync("back");
        }

        Assert.Equal(step, StepOf(scene.Ben));
    }

    private static string? StepOf(Partner partner) => Elements(partner.Card)
        .Where(element => element.TryGetProperty("data", out var data) && data.TryGetProperty("step", out _))
        .Select(element => element.GetProperty("data").GetProperty("step").GetString())
        .LastOrDefault();

    private static JsonObject Of(IEnumerable<string> inputs, string json, params (string Name, string Text)[] texts)
    {
        var values = new JsonObject();
        foreach (var input in inputs)
        {
            values[input] = JsonNode.Parse(json);
        }

        foreach (var (name, text) in texts)
        {
            values[name] = text;
        }

        return values;
    }

    private static List<string> Inputs(ShownCard card, string type = "Input.") =>
        [.. Elements(card.Content).Where(element => TypeOf(element).StartsWith(type, StringComparison.Ordinal)).Select(element => element.GetProperty("id").GetString()!)];

    private static string TypeOf(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";

    private static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Elements(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };
}
