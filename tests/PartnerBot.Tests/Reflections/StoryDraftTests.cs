using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>A story that is not finished: where it is found again, and when it is gone.</summary>
public sealed class StoryDraftTests
{
    [Fact]
    public async Task A_draft_survives_a_restart_and_stopping()
    {
        await using var festival = await StoryTelling.BegunAsync();
        await festival.Ana.PressesWellAsync("Go on later");
        await festival.Bot.RestartAsync();
        festival.Bot.Clock.Advance(TimeSpan.FromDays(29));

        await festival.Ana.PressesWellAsync("Go on with my story");

        Assert.Contains("What happened?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_thirty_days_a_draft_is_gone()
    {
        await using var festival = await StoryTelling.BegunAsync();
        await festival.Ana.PressesWellAsync("Go on later");
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesAsync("Save the day", new { due = "2027-03-31" });
        festival.Bot.Clock.Advance(TimeSpan.FromDays(31));

        await festival.Ana.PressesWellAsync("Go on with my story");

        Assert.Contains("What has changed?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Go on later")]
    [InlineData("Back")]
    public async Task A_draft_begun_on_one_device_goes_on_on_another_that_shows_none_of_its_cards(string last)
    {
        await using var festival = await StoryTelling.BegunAsync();
        var phone = festival.Ana.View.NewestWith(last);
        await festival.Ana.PressesWellAsync("Go on later");
        await festival.Bot.RestartAsync();

        await festival.Ana.SaysAsync("my story");
        Assert.Contains("What happened?", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Next", StoryTelling.Tale);

        // The first device still shows the card on which it was left.
        var shown = await festival.Ana.PressesOnAsync(phone, last, new { now = "Typed over there." });
        Assert.Contains("Why does it matter to you?", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Typed over there.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_set_aside_leaves_typed_words_alone()
    {
        await using var festival = await StoryTelling.BegunAsync();
        await festival.Ana.SaysAsync("stop");

        await festival.Ana.SaysAsync("back");

        Assert.Contains("I did not understand that", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_draft_is_gone()
    {
        await using var festival = await StoryTelling.BegunAsync();
        await festival.Ana.PressesWellAsync("Go on later");

        await festival.Ana.PressesWellAsync("Delete my draft");
        await festival.Ana.PressesWellAsync("Tell my story");

        Assert.Contains("What has changed?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_partnerships_have_a_draft_each()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var first = festival.Ana.View.NewestWith("Tell my story");
        await festival.Ana.BeginsStoryAsync();
        await festival.BeginAsync("Garden", joined: [festival.Ana]);
        await festival.ReflectAsync("reflect Garden");

        await festival.Ana.PressesWellAsync("Tell my story");
        Assert.Contains("Garden", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesOnAsync(first, "Tell my story");

        Assert.Contains("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }
}
