using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PartnerBot.BotFramework.State;

/// <summary>What stands for the key of a document where the key itself must not stand: a key may name a person's chat.</summary>
public static class StateDigest
{
    /// <summary>Gives the digest of a key. Stores may keep a document under it, so that whoever reads it in a log finds the document.</summary>
    /// <param name="key">The key. Any text: it is taken over the UTF-16 code units, because UTF-8 would turn every broken surrogate into the same character.</param>
    /// <returns>Its SHA-256 as 64 lower-case hexadecimal digits.</returns>
    public static string Of(ReadOnlySpan<char> key) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(key)));
}
