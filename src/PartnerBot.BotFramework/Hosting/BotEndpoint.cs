using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Hosting;

/// <summary>The door: checks who calls, reads the activity, runs the turn and answers.</summary>
internal sealed partial class BotEndpoint(
    IInboundAuthentication authentication,
    TurnRunner turns,
    Outbox outbox,
    Arrivals arrivals,
    IOptions<TurnOptions> options,
    TimeProvider time,
    ILogger<BotEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        var arrivedAt = time.GetTimestamp();
        var response = http.Response;
        InboundCaller? caller;
        try
        {
            caller = await authentication.AuthenticateAsync(http, http.RequestAborted);
        }
        catch (SigningKeysUnavailableException)
        {
            // Nobody can be known without the channel's keys; the channel comes again.
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;

            return;
        }

        if (caller is null)
        {
            arrivals.Note(time.GetUtcNow(), isLetIn: false);
            response.StatusCode = StatusCodes.Status401Unauthorized;

            return;
        }

        var (activity, status) = await ReadAsync(http);
        if (activity is null)
        {
            Log.Refused(logger, status);
            response.StatusCode = status;

            return;
        }

        var isLetIn = caller.MaySend(activity);
        arrivals.Note(time.GetUtcNow(), isLetIn);
        if (!isLetIn)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;

            return;
        }

        var result = await turns.RunAsync(activity, time.GetElapsedTime(arrivedAt), http.Request.Headers["MS-CV"]);
        if (result.AfterResponse is { } update)
        {
            response.OnCompleted(() => outbox.SendAsync([update], CancellationToken.None));
            // Until that is done the connection takes no other request, and in HTTP/1.1 whoever sent the next one on it would wait without knowing.
            if (HttpProtocol.IsHttp11(http.Request.Protocol))
                response.Headers.Connection = "close";
        }

        await AnswerAsync(response, result.Response);
    }

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body.Length == 0)
            return;

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body);
    }

    private async Task<(Activity? Activity, int Status)> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.Value.MaxBodyBytes;

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, ActivityJson.Default.Activity, http.RequestAborted);

            return activity?.Type is { Length: > 0 } ? (activity, StatusCodes.Status200OK) : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Information, "A request was refused with {Status}: its body is no activity")]
        public static partial void Refused(ILogger logger, int status);
    }
}
