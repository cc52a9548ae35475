using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>Handlers as a test writes them: in place.</summary>
internal static class Handlers
{
    extension(BotBuilder bot)
    {
        public BotBuilder Hears(Func<TurnContext, CancellationToken, Task> handle)
        {
            bot.Services.AddScoped<IMessageHandler>(_ => new Ear(handle));

            return bot;
        }

        public BotBuilder Hears(Action<TurnContext> handle) => bot.Hears((turn, _) =>
        {
            handle(turn);

            return Task.CompletedTask;
        });

        public BotBuilder Begins(Action<TurnContext> start)
        {
            bot.Services.AddScoped<ITurnStart>(_ => new Beginning(start));

            return bot;
        }

        public BotBuilder Takes(string type, Action<TurnContext> handle)
        {
            bot.Services.AddKeyedScoped<IActivityHandler>(type, (_, _) => new Eye(handle));

            return bot;
        }

        public BotBuilder TakesInvoke(string name, Func<TurnContext, InvokeResponse> handle)
        {
            bot.Services.AddKeyedScoped<IInvokeHandler>(name, (_, _) => new Invoked(handle));

            return bot;
        }

        public BotBuilder Answers(string verb, Func<CardPress, CancellationToken, Task<CardActionResult>> answer)
        {
            bot.Services.AddKeyedScoped<ICardActionHandler>(verb, (_, _) => new Button(answer));

            return bot;
        }

        public BotBuilder Answers(string verb, Func<CardPress, CardActionResult> answer) => bot.Answers(verb, (press, _) => Task.FromResult(answer(press)));
    }

    private sealed class Ear(Func<TurnContext, CancellationToken, Task> handle) : IMessageHandler
    {
        public async Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            await handle(turn, cancellationToken);

            return true;
        }
    }

    private sealed class Beginning(Action<TurnContext> start) : ITurnStart
    {
        public Task StartAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            start(turn);

            return Task.CompletedTask;
        }
    }

    private sealed class Eye(Action<TurnContext> handle) : IActivityHandler
    {
        public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            handle(turn);

            return Task.CompletedTask;
        }
    }

    private sealed class Invoked(Func<TurnContext, InvokeResponse> handle) : IInvokeHandler
    {
        public Task<InvokeResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken) => Task.FromResult(handle(turn));
    }

    private sealed class Button(Func<CardPress, CancellationToken, Task<CardActionResult>> answer) : ICardActionHandler
    {
        public Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken) => answer(press, cancellationToken);
    }
}
