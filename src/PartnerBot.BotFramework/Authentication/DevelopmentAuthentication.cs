using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Takes requests without a token, but only from programs on this machine, and answers only to them.</summary>
/// <remarks>
/// A tunnel or a proxy on this machine connects from loopback, too, on behalf of the whole internet. It gives itself away by a
/// forwarding header or by the host name that was asked for, so either ends it; and no such header is ever believed. A missing remote
/// address is no loopback: that is how a Unix socket looks, behind which a proxy sits. A page of the internet in a browser on this machine can
/// post here, too; the browser names its origin, and only pages of this machine are heard.
/// </remarks>
internal sealed partial class DevelopmentAuthentication : IInboundAuthentication
{
    private static readonly string[] SignsOfAProxy =
    [
        "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Real-IP",
    ];

    private readonly ILogger<DevelopmentAuthentication> _logger;

    public DevelopmentAuthentication(ILogger<DevelopmentAuthentication> logger)
    {
        _logger = logger;
        Log.Open(logger);
    }

    public ValueTask<InboundCaller?> AuthenticateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (IsLocal(context))
            return new(LocalProgram.Instance);

        Log.Refused(_logger, context.Connection.RemoteIpAddress);

        return new((InboundCaller?)null);
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !Array.Exists(SignsOfAProxy, context.Request.Headers.ContainsKey)
        && IsLocalName(context.Request.Host.Host)
        && IsLocalPage(context.Request.Headers.Origin);

    private static bool IsLocalPage(StringValues origin) =>
        origin.Count == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLocalName(page.Host));

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private sealed class LocalProgram : InboundCaller
    {
        public static readonly LocalProgram Instance = new();

        public override bool MaySend(Activity activity) => Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && url.IsLoopback;
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 120, Level = LogLevel.Warning, Message = "Development mode: any program on this machine may speak to the bot without a token")]
        public static partial void Open(ILogger logger);

        [LoggerMessage(
            EventId = 121, Level = LogLevel.Warning, Message = "Refused a request from {Address}: development mode takes only programs on this machine")]
        public static partial void Refused(ILogger logger, IPAddress? address);
    }
}
