using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace PartnerBot.Testing.Chat;

/// <summary>
/// Tells when a host is through with a request. The bot replaces some messages after its HTTP answer is out; a test that reads the chat as soon as
/// it has the answer would see them or not, as it happens.
/// </summary>
internal sealed class Aftermath : IStartupFilter
{
    private const string Header = "X-Test-Request";
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _pending = new();

    /// <summary>Marks a request, so that its end can be awaited.</summary>
    /// <returns>Completes when everything that the host does for the request is done.</returns>
    public Task Of(HttpRequestMessage request)
    {
        var id = Guid.CreateVersion7().ToString("N");
        request.Headers.Add(Header, id);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = end;

        return end.Task;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            // What is registered first runs last: behind what the bot itself does on completion.
            context.Response.OnCompleted(() =>
            {
                if (_pending.TryRemove((string?)context.Request.Headers[Header] ?? "", out var end))
                    end.SetResult();

                return Task.CompletedTask;
            });

            return following(context);
        });
        next(app);
    };
}
