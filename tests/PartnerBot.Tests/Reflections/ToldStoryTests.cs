using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>A story that is told, or never will be: what its teller finds, and how it is taken back.</summary>
public sealed class ToldStoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_who_says_no_story_nor_who_says_nothing_is_asked_again(bool says)
    {
        await using var festival = await StoryTelling.InvitedAsync();
        if (says)
            await festival.Ben.PressesWellAsync("Pas de récit cette fois");
        var before = festival.Ben.View.Cards.Count;

        for (var day = 0; day < 13; day++)
        {
            await festival.PassAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal(before, festival.Ben.View.Cards.Count);
    }

    [Fact]
    public async Task Who_has_not_told_a_story_yet_finds_the_question_again_and_who_has_their_story()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        await festival.Ana.SaysAsync("my story");
        Assert.Contains("Your story of change", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(2, festival.Ana.View.Cards.Count(card => card.HasButton("Tell my story")));

        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.Ana.SaysAsync("my story");

        Assert.Contains("Thank you for your story", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_story_is_a_good_answer_and_can_be_thought_over()
    {
        await using var festival = await StoryTelling.InvitedAsync();

        await festival.Ana.PressesWellAsync("No story this time");
        Assert.Contains("That is a good answer", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesWellAsync("Yes, this is my story");

        var invitations = await festival.Bot.InDatabaseAsync(db => db.ReflectionInvitations.ToListAsync(Cancellation));
        Assert.All(invitations, invitation => Assert.Null(invitation.DeclinedAt));
    }

    [Fact]
    public async Task After_confirming_the_invitation_shows_the_receipt()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var invitation = festival.Ana.View.NewestWith("Tell my story");
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");

        var shown = await festival.Ana.PressesOnAsync(invitation, "Tell my story");

        Assert.Contains("Thank you for your story", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_not_invited_cannot_tell_by_a_borrowed_card()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var zoe = festival.Bot.Person("Zoe");

        using var answer = await zoe.PressAsync(festival.Ana.View.NewestWith("Tell my story"), "Tell my story");

        Assert.Contains("no reflection to which you are invited", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_story_is_deleted_and_no_old_card_brings_it_back()
    {
        await using var festival = await StoryTelling.ReadBackAsync();
        var readBack = festival.Ana.View.NewestWith("Yes, this is my story");
        await festival.Ana.PressesAsync("Yes, this is my story");

        await festival.Ana.SaysAsync("withdraw my story");
        await festival.Ana.PressesWellAsync("Withdraw my story");
        Assert.Equal(1, await StoryTelling.StoriesAsync(festival));
        await festival.Ana.PressesWellAsync("Yes, delete my story");
        await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");

        Assert.Equal(0, await StoryTelling.StoriesAsync(festival));
        Assert.Contains("Your story is withdrawn", festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_withdraws_somebody_elses_story()
    {
        await using var festival = await StoryTelling.ReadBackAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.Ana.PressesAsync("Withdraw my story");

        using var answer = await festival.Ben.PressAsync(festival.Ana.View.NewestWith("Yes, delete my story"), "Yes, delete my story");

        Assert.Equal(1, await StoryTelling.StoriesAsync(festival));
    }

    [Fact]
    public async Task A_story_for_a_closed_reflection_is_not_taken_and_stays_readable()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync("reflect Festival mid");
        await festival.Ana.TellsStoryAsync();
        var readBack = festival.Ana.View.NewestWith("Yes, this is my story");
        await festival.PassAsync(TimeSpan.FromDays(15));
        await festival.ReflectAsync();

        var shown = await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");

        Assert.Contains("This reflection takes no more stories", shown, StringComparison.Ordinal);
        Assert.Contains("Then we met in the kitchen.", shown, StringComparison.Ordinal);
        Assert.Equal(0, await StoryTelling.StoriesAsync(festival));
    }
}
