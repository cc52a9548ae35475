using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PartnerBot.BotFramework.State;

/// <summary>Sixteen bytes that stand for a text of any length in a memory that holds very many.</summary>
/// <remarks>The first half of its SHA-256: nobody can make two texts with the same one, nor find the text again.</remarks>
internal static class Fingerprint
{
    public static UInt128 Of(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);

        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
