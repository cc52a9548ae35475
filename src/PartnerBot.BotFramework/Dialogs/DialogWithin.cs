using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>A dialog that a step of another begins, and what becomes of its result.</summary>
internal abstract record DialogWithin<TState>
{
    public abstract DialogFrame Begin(TurnContext turn, TState state, string step);

    public abstract TState Keep(TurnContext turn, TState state, DialogFrame child);
}

/// <inheritdoc/>
internal sealed record DialogWithin<TState, TChild, TChildState>(Func<TState, TChildState> Known, Func<TState, TChildState, TState> Result)
    : DialogWithin<TState>
    where TChild : Dialog<TChildState>, IDialog
    where TChildState : class
{
    public override DialogFrame Begin(TurnContext turn, TState state, string step) =>
        Find(turn).Begin(TChild.Name, Known(state), step, turn.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    public override TState Keep(TurnContext turn, TState state, DialogFrame child) => Result(state, Find(turn).Read(child));

    private static Dialog<TChildState> Find(TurnContext turn) => (Dialog<TChildState>)turn.Services.GetRequiredKeyedService<Dialog>(TChild.Name);
}
