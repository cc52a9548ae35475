using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Tests.Dialogs;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class StateConflictTests
{
    private int _tries;

    [Fact]
    public async Task A_turn_that_somebody_overtook_is_run_again_and_its_first_words_are_never_sent()
    {
        await using var bot = await BotAsync(new OvertakenStore(times: 1));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["try 2"], bot.Said);
        Assert.Contains(bot.Logs.Lines, line => line.Event.Id == 202);
    }

    [Fact]
    public async Task A_turn_that_turns_on_several_other_hosts_overtook_still_comes_to_its_end()
    {
        await using var bot = await BotAsync(new OvertakenStore(times: 5));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["try 6"], bot.Said);
    }

    [Fact]
    public async Task A_turn_that_was_overtaken_ten_times_ends_with_an_apology()
    {
        await using var bot = await BotAsync(new OvertakenStore(times: 10));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.StartsWith("Sorry", Assert.Single(bot.Said), StringComparison.Ordinal);
        Assert.Equal(10, _tries);
        Assert.Contains(bot.Logs.Lines, line => line.Text.Contains(nameof(StateConflictException), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_whose_handler_was_overtaken_in_a_store_of_its_own_is_run_again()
    {
        await using var bot = await LayerHost.StartAsync(bot =>
        {
            bot.Services.AddSingleton<ITurnConflicts, TimeoutsAreConflicts>();
            bot.Hears((turn, _) =>
            {
                turn.Reply($"try {++_tries}");

                return _tries == 1 ? throw new TimeoutException("as the test wishes") : Task.CompletedTask;
            });
        });

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["try 2"], bot.Said);
    }

    [Fact]
    public async Task A_failure_that_is_no_conflict_is_not_tried_again()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears((_, _) =>
        {
            _tries++;

            throw new TimeoutException("as the test wishes");
        }));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.StartsWith("Sorry", Assert.Single(bot.Said), StringComparison.Ordinal);
        Assert.Equal(1, _tries);
    }

    [Fact]
    public async Task Nothing_is_said_before_the_state_is_saved()
    {
        LayerHost? host = null;
        var saidBefore = -1;
        await using var bot = await BotAsync(new OvertakenStore(times: 0) { BeforeWriting = () => saidBefore = host!.Sent.Count });
        host = bot;

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(0, saidBefore);
        Assert.Equal(["try 1"], bot.Said);
    }

    [Fact]
    public async Task A_state_that_cannot_be_saved_leaves_nothing_said_but_the_apology()
    {
        await using var bot = await BotAsync(new OvertakenStore(times: 0) { BeforeWriting = () => throw new IOException("as the test wishes") });

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.StartsWith("Sorry", Assert.Single(bot.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_took_all_the_time_there_was_to_save_is_said_all_the_same()
    {
        LayerHost? host = null;
        await using var bot = await BotAsync(new OvertakenStore(times: 0) { BeforeWriting = () => host!.Clock.Advance(new TurnOptions().TimeLimit) });
        host = bot;

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["try 1"], bot.Said);
    }

    [Fact]
    public async Task A_turn_that_changes_nothing_writes_nothing()
    {
        var writes = 0;
        await using var bot = await LayerHost.StartAsync(bot =>
        {
            bot.Services.AddSingleton<IStateStore>(new OvertakenStore(times: 0) { BeforeWriting = () => writes++ });
            bot.Hears(async (turn, cancellationToken) => turn.Reply($"{await turn.Dialogs.WaitingAsync(cancellationToken) ?? "nothing"}"));
        });

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["nothing"], bot.Said);
        Assert.Equal(0, writes);
    }

    private Task<LayerHost> BotAsync(IStateStore store) => LayerHost.StartAsync(bot =>
    {
        bot.Services.AddSingleton(store);
        bot.AddDialog<TripDialog>().Hears(async (turn, cancellationToken) =>
        {
            turn.Reply($"try {++_tries}");
            await turn.Dialogs.BeginAsync<TripDialog, Trip>(new Trip(), cancellationToken);
        });
    });

    private sealed class TimeoutsAreConflicts : ITurnConflicts
    {
        public bool IsConflict(Exception exception) => exception is TimeoutException;
    }

    /// <summary>A store in which somebody else is faster.</summary>
    private sealed class OvertakenStore(int times) : IStateStore
    {
        private readonly MemoryStateStore _store = new();
        private int _left = times;

        public Action BeforeWriting { get; init; } = () => { };

        public ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken) => _store.ReadAsync(key, cancellationToken);

        public ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
        {
            BeforeWriting();

            return _left-- > 0 ? ValueTask.FromResult<string?>(null) : _store.WriteAsync(key, content, etag, cancellationToken);
        }

        public ValueTask DeleteAsync(string key, CancellationToken cancellationToken) => _store.DeleteAsync(key, cancellationToken);
    }
}
