using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class TurnOrderTests
{
    [Fact]
    public async Task One_persons_turns_in_a_conversation_do_not_overlap()
    {
        var inside = 0;
        var most = 0;
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(async (turn, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            turn.Reply(turn.Text);
        }));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => bot.TakesAsync(SomeActivity.Message($"{number}"))));

        Assert.Equal(1, most);
        Assert.Equal(20, bot.Said.Distinct().Count());
    }

    [Theory]
    [InlineData("a:bea", "ana", "ana")]
    [InlineData(SomeActivity.Chat, "ana", "bea")]
    public async Task Turns_of_other_conversations_and_other_people_run_at_the_same_time(string other, string one, string another)
    {
        using var both = new Meeting(2);
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears((_, cancellationToken) => both.ArriveAsync(cancellationToken)));

        await Task.WhenAll(
            bot.TakesAsync(SomeActivity.Message("hello").By(one)), bot.TakesAsync(SomeActivity.Message("hello").In(other).By(another)));

        Assert.Empty(bot.Said);
    }

    /// <summary>Lets nobody go before all are there.</summary>
    private sealed class Meeting(int expected) : IDisposable
    {
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _there;

        public Task ArriveAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _there) == expected)
                _complete.SetResult();

            return _complete.Task.WaitAsync(cancellationToken);
        }

        public void Dispose() => _complete.TrySetCanceled();
    }
}
