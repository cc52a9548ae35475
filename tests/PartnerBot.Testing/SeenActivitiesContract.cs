using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.Testing;

/// <summary>What every <see cref="ISeenActivities"/> promises. One class of tests for each derives from this one.</summary>
public abstract class SeenActivitiesContract
{
    private const string Chat = "19:abc@thread.v2;messageid=1";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected TestClock Clock { get; } = new();

    /// <summary>A host's view of what all of them have seen, by <see cref="Clock"/>.</summary>
    protected abstract ISeenActivities Seen { get; }

    [Fact]
    public async Task What_was_never_seen_is_begun() => Assert.Equal(BeginOutcome.Begun, await BeginAsync("1"));

    [Fact]
    public async Task What_is_being_handled_is_not_begun_again()
    {
        await BeginAsync("1");

        Clock.Advance(ISeenActivities.Claim - TimeSpan.FromMilliseconds(1));

        Assert.Equal(BeginOutcome.InHand, await BeginAsync("1"));
    }

    [Fact]
    public async Task What_its_host_died_over_is_begun_again_by_one_when_the_claim_is_over()
    {
        await BeginAsync("1");

        Clock.Advance(ISeenActivities.Claim);

        Assert.Equal(BeginOutcome.Begun, await BeginAsync("1"));
        Assert.Equal(BeginOutcome.InHand, await BeginAsync("1"));
    }

    [Fact]
    public async Task What_is_completed_is_remembered_for_ten_minutes()
    {
        await BeginAsync("1");
        await CompleteAsync("1");

        Clock.Advance(ISeenActivities.Memory - TimeSpan.FromMilliseconds(1));

        Assert.Equal(BeginOutcome.Completed, await BeginAsync("1"));
    }

    [Fact]
    public async Task What_is_completed_is_forgotten_after_ten_minutes()
    {
        await BeginAsync("1");
        await CompleteAsync("1");

        Clock.Advance(ISeenActivities.Memory);

        Assert.Equal(BeginOutcome.Begun, await BeginAsync("1"));
        Assert.Equal(BeginOutcome.InHand, await BeginAsync("1"));
    }

    [Fact]
    public async Task The_ten_minutes_begin_when_the_turn_is_completed()
    {
        await BeginAsync("1");
        Clock.Advance(TimeSpan.FromSeconds(10));
        await CompleteAsync("1");

        Clock.Advance(ISeenActivities.Memory - TimeSpan.FromSeconds(1));

        Assert.Equal(BeginOutcome.Completed, await BeginAsync("1"));
    }

    [Fact]
    public async Task Of_64_that_come_at_once_one_begins()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => BeginAsync("1").AsTask(), Cancellation)));

        Assert.Equal(1, begun.Count(outcome => outcome == BeginOutcome.Begun));
    }

    [Fact]
    public async Task Of_64_that_come_after_a_dead_host_one_begins()
    {
        await BeginAsync("1");
        Clock.Advance(ISeenActivities.Claim);

        var begun = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => BeginAsync("1").AsTask(), Cancellation)));

        Assert.Equal(1, begun.Count(outcome => outcome == BeginOutcome.Begun));
    }

    [Fact]
    public async Task Ids_are_those_of_one_conversation_and_compared_to_the_letter()
    {
        await BeginAsync("f:a");

        Assert.Equal(BeginOutcome.Begun, await Seen.BeginAsync("a:other", "f:a", Cancellation));
        Assert.Equal(BeginOutcome.Begun, await BeginAsync("f:A"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("\ud83d\ude00")]
    public async Task Ids_of_any_length_and_with_any_signs_are_told_apart(string sign)
    {
        var (chat, id) = (new string('c', 5_000) + sign, new string('i', 5_000) + sign);

        Assert.Equal(BeginOutcome.Begun, await Seen.BeginAsync(chat, id, Cancellation));
        Assert.Equal(BeginOutcome.InHand, await Seen.BeginAsync(chat, id, Cancellation));
        await Seen.CompleteAsync(chat, id, Cancellation);
        Assert.Equal(BeginOutcome.Completed, await Seen.BeginAsync(chat, id, Cancellation));
        Assert.Equal(BeginOutcome.Begun, await Seen.BeginAsync(chat, id + "i", Cancellation));
        Assert.Equal(BeginOutcome.Begun, await Seen.BeginAsync(chat + "c", id, Cancellation));
        Assert.Equal(BeginOutcome.Begun, await Seen.BeginAsync($"short{sign}", $"short{sign}", Cancellation));
    }

    private ValueTask<BeginOutcome> BeginAsync(string id) => Seen.BeginAsync(Chat, id, Cancellation);

    private ValueTask CompleteAsync(string id) => Seen.CompleteAsync(Chat, id, Cancellation);
}
