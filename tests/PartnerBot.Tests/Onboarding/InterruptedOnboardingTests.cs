using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class InterruptedOnboardingTests
{
    private static readonly (string Button, object? Inputs)[] Way =
    [
        ("English", null), ("I agree", null), ("Next", new { callMe = "Benji" }), ("Next", new { zone = "Africa/Nairobi" }), ("Next", new { reach = "By phone" }),
        ("Next", new { hopes = "A full table" }), ("Next", new { worry = "Rain" }), ("Next", new { values = "Humbleness" }), ("Next", new { here1 = "Listening" }),
        ("Yes, that is right", null),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restart_before_every_step_in_turn_loses_nothing()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        foreach (var (button, inputs) in Way)
        {
            await scene.Bot.RestartAsync();
            await scene.Ben.PressesAsync(button, inputs);
        }

        var answers = await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation));
        Assert.Equal(("By phone", "A full table", "Rain", "Listening"), (answers.Reach, answers.Hopes, answers.Worry, answers.ValuesHere));
        Assert.Equal(("Benji", "Africa/Nairobi"), ((await scene.PersonAsync("Ben")).CallMe, (await scene.PersonAsync("Ben")).Zone));
    }

    [Fact]
    public async Task There_are_ten_questions_at_the_most()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        foreach (var (button, inputs) in Way.SkipLast(1))
        {
            await scene.Ben.PressesAsync(button, inputs);
        }

        Assert.Contains("Step 9 of 9", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.Contains("Did I get this right?", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.Equal(10, Way.Length);
    }

    [Fact]
    public async Task Two_devices_that_answer_the_same_step_take_one_step()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        foreach (var (button, inputs) in Way.Take(5))
        {
            await ben.PressesAsync(button, inputs);
        }

        var card = ben.View.NewestWith("Next");
        var answers = await Task.WhenAll(
            ben.PressAsync(card, "Next", new { hopes = "From the phone" }), ben.PressAsync(card, "Next", new { hopes = "From the desk" }));

        foreach (var answer in answers)
        {
            Assert.Contains("And what is harder to say?", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Who_is_out_in_the_middle_is_told_and_nothing_is_stored()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await scene.Bot.InDatabaseAsync(async db =>
        {
            (await db.Memberships.SingleAsync(member => member.Role == MemberRole.Partner, Cancellation)).Leave(scene.Bot.Clock.GetUtcNow());

            return await db.SaveChangesAsync(Cancellation);
        });

        await scene.Ben.PressesAsync("Yes, that is right");

        Assert.Contains("This does not work any more", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_code_opens_from_another_tenant()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var chi = scene.Bot.Person("Chi", "6a0c1e5c-0000-4000-8000-000000000002");

        await chi.JoinsAsync(scene.Code);

        Assert.True((await scene.MembershipOfAsync("Chi")).HasJoined);
        Assert.NotEqual((await scene.PersonAsync("Ana")).TenantId, (await scene.PersonAsync("Chi")).TenantId);
    }

    [Fact]
    public async Task Among_others_personal_matters_get_one_line()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var group = new Group(scene.Bot, "19:group@thread.v2");

        foreach (var personal in (string[])["my profile", "leave", "partnership", "meet", "appreciate", $"join {scene.Code}"])
        {
            using var answered = await group.SaysAsync(scene.Ben, personal);

            Assert.Equal("That is between you and me, so let us do it in our personal chat. Please write to me there.", group.View.LastShown);
        }
    }
}
