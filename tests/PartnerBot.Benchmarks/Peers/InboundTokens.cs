using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerBot.Benchmarks.Peers;

/// <summary>An issuer as the channel has one, for this run.</summary>
internal sealed class LocalIssuer(int connectorPort)
{
    private static readonly RSA Key = RSA.Create(2048);

    private readonly string _serviceUrl = $"http://127.0.0.1:{connectorPort}/";
    private int _signed;

    public string MetadataAddress => $"{_serviceUrl}v1/.well-known/openidconfiguration";

    public string Metadata => $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{_serviceUrl}}v1/.well-known/keys"}""";

    public static string Keys
    {
        get
        {
            var numbers = Key.ExportParameters(includePrivateParameters: false);

            return $$"""
                {"keys":[{"kty":"RSA","use":"sig","kid":"benchmark","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}",
                "e":"{{Base64Url.EncodeToString(numbers.Exponent)}}","endorsements":["msteams"]}]}
                """;
        }
    }

    /// <summary>Signs a token unlike any before; all are equally long.</summary>
    public string Sign()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = """{"alg":"RS256","kid":"benchmark","typ":"JWT"}"""u8;
        var claims = $$"""
            {"serviceurl":"{{_serviceUrl}}","nbf":{{now}},"exp":{{now + 3600}},"iss":"https://api.botframework.com","aud":"{{LayerEcho.AppId}}","jti":"{{_signed++:D9}}"}
            """;
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        var signature = Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }
}

/// <summary>With which tokens a peer's callers come.</summary>
/// <param name="Issuer">Who signs them.</param>
/// <param name="Distinct">How many different ones are used; the channel uses one for about an hour. 0 for those that the peer never knows again.</param>
internal sealed record InboundTokens(LocalIssuer Issuer, int Distinct)
{
    /// <summary>How many tokens the layer remembers for as long as they are good.</summary>
    private const int Remembered = 1000;

    private IReadOnlyList<string>? _kept;
    private bool _isMemoryFull;

    public IReadOnlyList<string> ForRound(int turns)
    {
        if (Distinct == 0 && !_isMemoryFull)
        {
            // Once the memory holds as many as it can, each further token is checked from the start whenever it comes. To sign
            // new ones for each round would make the rounds so short that opening the connections counted.
            _isMemoryFull = turns > Remembered;

            return Sign(Math.Min(turns, Remembered));
        }

        return _kept ??= Sign(Distinct == 0 ? turns : Distinct);
    }

    private List<string> Sign(int count) => [.. Enumerable.Range(0, count).Select(_ => Issuer.Sign())];
}
