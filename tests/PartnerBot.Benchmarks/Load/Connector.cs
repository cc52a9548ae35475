using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using PartnerBot.Benchmarks.Peers;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Teams' side: takes replies at once and tells who waits for them; publishes the issuer's keys.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private static readonly byte[] Created = Encoding.ASCII.GetBytes("""{"id":"1700000000000"}""");

    private readonly WebApplication _app;
    private int _taken;

    private Connector(int port)
    {
        Issuer = new LocalIssuer(port);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        _app = builder.Build();
        // One handler behind no routing, which would only cost time here.
        ((IApplicationBuilder)_app).Run(AnswerAsync);
    }

    public LocalIssuer Issuer { get; }

    /// <summary>Called with the path of each reply, before it is answered.</summary>
    public Action<string>? OnReply { get; set; }

    /// <summary>Answers every so-manieth message with 429 and asks for one second; 0 for none.</summary>
    public int RefusesEvery { get; set; }

    public static async Task<Connector> StartAsync(int port)
    {
        var connector = new Connector(port);
        await connector._app.StartAsync();

        return connector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        // As it was sent, for ids are escaped.
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;

        return path switch
        {
            "/v1/.well-known/openidconfiguration" => context.Response.WriteAsync(Issuer.Metadata),
            "/v1/.well-known/keys" => context.Response.WriteAsync(LocalIssuer.Keys),
            _ => TakeAsync(context, path),
        };
    }

    private async Task TakeAsync(HttpContext context, string path)
    {
        await context.Request.BodyReader.CopyToAsync(Stream.Null);
        if (RefusesEvery > 0 && Interlocked.Increment(ref _taken) % RefusesEvery == 0)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1";

            return;
        }

        OnReply?.Invoke(path);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Created.Length;
        await context.Response.Body.WriteAsync(Created);
    }
}
