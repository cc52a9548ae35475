using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PartnerBot.BotFramework.State;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Takes requests only with a token that the Bot Framework channel signed for this bot.</summary>
/// <remarks>
/// One issuer and one algorithm. Tokens of Microsoft Entra (emulator, skills, other agents) are refused: a bot in Teams needs none
/// of them, and each issuer more is one more way in.
/// </remarks>
internal sealed partial class ChannelAuthentication(
    SigningKeys keys, ServiceUrls hosts, IOptions<BotAuthenticationOptions> options, TimeProvider time, ILogger<ChannelAuthentication> logger)
    : IInboundAuthentication
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    private readonly string _issuer = CloudAddresses.Of(options.Value.Cloud).Issuer;
    private readonly string _audience = Guid.Parse(options.Value.AppId!).ToString();
    private readonly AllowedTenants _tenants = new(options.Value.AllowedTenants);
    private readonly KnownTokens _known = new();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async ValueTask<InboundCaller?> AuthenticateAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (BearerOf(context.Request.Headers.Authorization) is not { } bearer)
            return Refuse(context, "it has no bearer token");
        var fingerprint = Fingerprint.Of(bearer);
        if (_known.Find(fingerprint, Now) is { } known && await keys.FindAsync(known.Key.Id, cancellationToken) == known.Key)
            return known.Caller;
        if (Read(bearer) is not { } token)
            return Refuse(context, "its token is not a signed JWT");
        // Before the keys are looked at, so that a forged header cannot make the bot ask for new ones.
        if (token.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(token.Kid))
            return Refuse(context, "its token is not signed by RS256 with a named key");
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return Refuse(context, "its token is signed by a key that is not the channel's");

        var result = await Tokens.ValidateTokenAsync(token, Demands(key));
        if (!result.IsValid)
            return Refuse(context, result.Exception.GetType().Name);

        var caller = new ChannelCaller(key, token.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null, hosts, _tenants, logger);
        _known.Add(fingerprint, new KnownToken(caller, key, token.ValidTo + Skew), Now);

        return caller;
    }

    private static string? BearerOf(StringValues header) =>
        header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;

    private static JsonWebToken? Read(string bearer)
    {
        try
        {
            return Tokens.CanReadToken(bearer) ? new JsonWebToken(bearer) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Demands(ChannelKey key) => new()
    {
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = _issuer,
        ValidAudience = _audience,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsCurrent,
    };

    private bool IsCurrent(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = Now;

        return expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);
    }

    private InboundCaller? Refuse(HttpContext context, string reason)
    {
        Log.Refused(logger, context.Connection.RemoteIpAddress, reason);

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Warning, Message = "Refused a request from {Address}: {Reason}")]
        public static partial void Refused(ILogger logger, IPAddress? address, string reason);
    }
}
