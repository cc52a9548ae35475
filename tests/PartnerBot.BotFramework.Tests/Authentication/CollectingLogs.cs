using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PartnerBot.BotFramework.Tests.Authentication;

/// <summary>Keeps what was logged.</summary>
internal sealed class CollectingLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(EventId Event, string Text)> _lines = new();

    public IReadOnlyList<(EventId Event, string Text)> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
