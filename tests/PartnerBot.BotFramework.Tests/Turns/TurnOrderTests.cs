using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class TurnOrderTests
{
    [Fact]
    public Task One_persons_turns_in_a_conversation_do_not_overlap() => NeverOverlapAsync(message => message);

    [Fact]
    public Task One_persons_turns_in_a_group_do_not_overlap() => NeverOverlapAsync(message => message.InGroup());

    [Fact]
    public Task A_personal_chat_is_one_person_whoever_the_channel_says_has_sent_something() => NeverOverlapAsync(message =>
        message.Text!.EndsWith('1') ? message.By("somebody") : message.Text.EndsWith('2') ? message with { From = null } : message);

    [Fact]
    public Task A_person_to_whom_the_channel_gives_two_ids_is_one_in_a_group_too() => NeverOverlapAsync(message =>
        (message.Text!.EndsWith('1') ? message with { From = message.From! with { Id = "8:orgid:aad-ana" } } : message).InGroup());

    private static async Task NeverOverlapAsync(Func<Activity, Activity> change)
    {
        var inside = 0;
        var most = 0;
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(async (turn, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            for (var i = 0; i < 100; i++)
                await Task.Yield();
            Interlocked.Decrement(ref inside);
            turn.Reply(turn.Text);
        }));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => bot.TakesAsync(change(SomeActivity.Message($"{number}")))));

        Assert.Equal(1, most);
        Assert.Equal(20, bot.Said.Distinct().Count());
    }

    [Fact]
    public Task Turns_of_other_conversations_run_at_the_same_time() =>
        MeetAsync(SomeActivity.Message("hello"), SomeActivity.Message("hello").In("a:bea"));

    [Fact]
    public Task Turns_of_several_people_in_a_group_run_at_the_same_time() =>
        MeetAsync(SomeActivity.Message("hello").InGroup(), SomeActivity.Message("hello").InGroup().By("bea"));

    private static async Task MeetAsync(Activity one, Activity another)
    {
        using var both = new Meeting(2);
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears((_, cancellationToken) => both.ArriveAsync(cancellationToken)));

        await Task.WhenAll(bot.TakesAsync(one), bot.TakesAsync(another));

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
