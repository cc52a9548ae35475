using System.Net;
using Microsoft.AspNetCore.Http;

namespace PartnerBot.Testing.Teams;

/// <summary>How a call of the bot fails.</summary>
public sealed record Fault
{
    private Func<HttpContext, Task> Answer { get; init; } = _ => Task.CompletedTask;

    /// <summary>Whether the connector does what it was asked before it fails, as a gateway that gives up too early.</summary>
    public bool AfterDoingIt { get; init; }

    /// <summary>The connection is cut.</summary>
    public static Fault Reset { get; } = new()
    {
        Answer = context =>
        {
            context.Abort();

            return Task.CompletedTask;
        },
    };

    /// <summary>No answer comes until the bot gives up.</summary>
    public static Fault Hang { get; } = new()
    {
        Answer = context =>
        {
            var gaveUp = new TaskCompletionSource();
            context.RequestAborted.Register(gaveUp.SetResult);

            return gaveUp.Task;
        },
    };

    /// <summary>No answer comes within the bot's time limit, which is over at once: a real one would also end calls that are only slow.</summary>
    public static Fault TimeIsUp { get; } = new()
    {
        Answer = context =>
        {
            context.Response.Headers[PatientCalls.TimeIsUp] = "true";

            return Task.CompletedTask;
        },
    };

    /// <summary>All goes well, but not before something else has happened.</summary>
    public static Fault NoneAfter(Task something) => new() { AfterDoingIt = true, Answer = _ => something };

    /// <summary>An error of the connector.</summary>
    public static Fault Of(HttpStatusCode status, string code, int? retryAfterSeconds = null) =>
        Body(status, $$$"""{"error":{"code":"{{{code}}}","message":"as the test wishes"}}""", retryAfterSeconds);

    /// <summary>An error that Teams wraps as code 209.</summary>
    public static Fault Wrapped(HttpStatusCode status, string subcode) =>
        Body(status, $$$"""{"errorCode":209,"message":"{\r\n  \"subCode\": \"{{{subcode}}}\",\r\n  \"details\": \"as the test wishes\"\r\n}"}""", null);

    /// <summary>Any answer.</summary>
    public static Fault Body(HttpStatusCode status, string body, int? retryAfterSeconds) => new()
    {
        Answer = context =>
        {
            context.Response.StatusCode = (int)status;
            context.Response.ContentType = "application/json";
            context.Response.Headers["x-ms-request-id"] = "request-of-the-test";
            context.Response.Headers["MS-CV"] = "vector-of-the-test.1";
            if (retryAfterSeconds is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

            return context.Response.WriteAsync(body);
        },
    };

    internal Task HappenTo(HttpContext context) => Answer(context);
}
