using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>A key of the issuer, and the channels for which it may speak.</summary>
internal sealed record ChannelKey(string Id, SecurityKey Key, FrozenSet<string> Channels)
{
    /// <summary>The keys by their id. Only RSA keys for signatures count: a symmetric key in this set would let everybody sign.</summary>
    public static FrozenDictionary<string, ChannelKey> ReadAll(OpenIdConnectConfiguration configuration)
    {
        var signing = configuration.SigningKeys.OfType<RsaSecurityKey>().ToLookup(key => key.KeyId);

        return configuration.JsonWebKeySet.Keys
            .Where(key => key.Kid is { Length: > 0 } id && signing.Contains(id))
            .DistinctBy(key => key.Kid)
            .ToFrozenDictionary(key => key.Kid, key => new ChannelKey(key.Kid, signing[key.Kid].First(), Endorsements(key)));
    }

    // The library knows nothing of endorsements, an extension of the Bot Framework, and keeps them as they came.
    private static FrozenSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            : [];
}
