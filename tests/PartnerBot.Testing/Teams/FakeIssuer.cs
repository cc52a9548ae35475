using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PartnerBot.Testing.Teams;

/// <summary>The channel's issuer: publishes its keys as login.botframework.com does, and signs tokens with them.</summary>
public sealed class FakeIssuer(TimeProvider time)
{
    private static readonly string[] Hosts = ["login.botframework.com", "login.botframework.azure.us", "127.0.0.1", "localhost"];

    // Making a key takes a while; nothing in a test depends on which one it is.
    private static readonly RSA[] KeyPairs = [RSA.Create(2048), RSA.Create(2048)];
    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private int _generation;
    private int _reads;

    /// <summary>For which channels the key is endorsed; <see langword="null"/> leaves the endorsements out.</summary>
    public IReadOnlyList<string>? Endorsements { get; set; } = ["msteams", "emulator"];

    /// <summary>Whether the issuer answers at all.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often the keys were read.</summary>
    public int Reads => _reads;

    /// <summary>The id of the key in use.</summary>
    public string KeyId => $"key-{_generation}";

    /// <summary>The key in use.</summary>
    public RSA KeyPair => KeyPairs[_generation % KeyPairs.Length];

    /// <summary>Takes another key into use and forgets the one before.</summary>
    public void ChangeKey() => _generation++;

    /// <summary>A token as the channel sends it now.</summary>
    public ChannelToken Claims() => new() { NotBefore = time.GetUtcNow(), Expires = time.GetUtcNow().AddHours(1) };

    /// <summary>Signs what the channel would say now.</summary>
    public string Sign() => Sign(Claims());

    /// <summary>Signs what the test says.</summary>
    public string Sign(ChannelToken token)
    {
        var key = new RsaSecurityKey(KeyPair) { KeyId = KeyId };

        return Sign(token, new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
    }

    /// <summary>Signs what the test says with a key of its own.</summary>
    public static string Sign(ChannelToken token, SigningCredentials? credentials) => Tokens.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = token.Issuer,
        Audience = token.Audience,
        NotBefore = token.NotBefore.UtcDateTime,
        Expires = token.Expires?.UtcDateTime,
        Claims = token.ServiceUrl is null ? null : new Dictionary<string, object> { ["serviceurl"] = token.ServiceUrl },
        SigningCredentials = credentials,
    });

    internal void Map(WebApplication server)
    {
        server.MapGet("/v1/.well-known/openidconfiguration", Metadata).RequireHost(Hosts);
        server.MapGet("/v1/.well-known/keys", Keys).RequireHost(Hosts);
    }

    private async Task Metadata(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

            return;
        }

        await context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{context.Request.Scheme}://{context.Request.Host}/v1/.well-known/keys",
        });
    }

    private Task Keys(HttpContext context)
    {
        Interlocked.Increment(ref _reads);
        var numbers = KeyPair.ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (Endorsements is not null)
            key["endorsements"] = Endorsements;

        return context.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["keys"] = new[] { key } });
    }
}
