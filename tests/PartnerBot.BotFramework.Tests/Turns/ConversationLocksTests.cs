using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class ConversationLocksTests
{
    private readonly ConversationLocks _locks = new();

    [Fact]
    public async Task Those_who_wait_go_in_the_order_in_which_they_came()
    {
        var order = new List<int>();
        var first = await EnterAsync("a");

        var waiting = Enumerable.Range(1, 20).Select(async number =>
        {
            using var entered = await EnterAsync("a");
            order.Add(number);
        }).ToArray();
        Assert.Empty(order);
        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(1, 20), order);
    }

    [Fact]
    public async Task Other_conversations_do_not_wait()
    {
        using var one = await EnterAsync("a");

        Assert.True(EnterAsync("b").AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nobody_outside()
    {
        using var tired = new CancellationTokenSource();
        var first = await EnterAsync("a");
        var second = _locks.EnterAsync("a", tired.Token).AsTask();
        var third = EnterAsync("a").AsTask();

        await tired.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await third).Dispose();
        (await EnterAsync("a")).Dispose();
    }

    private ValueTask<IDisposable> EnterAsync(string key) => _locks.EnterAsync(key, TestContext.Current.CancellationToken);
}
