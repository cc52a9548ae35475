using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartnerBot.Tests.Hosting.Telemetry;

/// <summary>A collector of OTLP over HTTP on loopback. Texts stand in protobuf as they are, so that what was sent can be searched as one text.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private readonly WebApplication _server;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/otlp/{**path}", async (HttpRequest request, string path) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _received.Enqueue((path, Encoding.UTF8.GetString(body.ToArray())));
        });
    }

    public string Address => _server.Urls.Single() + "/otlp/";

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._server.StartAsync();

        return collector;
    }

    /// <summary>Everything that arrived at a path such as <c>v1/metrics</c>.</summary>
    public string Received(string path) => string.Join('\n', _received.Where(one => one.Path == path).Select(one => one.Body));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
