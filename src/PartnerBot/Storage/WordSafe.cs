using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace PartnerBot.Storage;

/// <summary>
/// Locks what people wrote before it goes into the database, and opens it when it is read: a copied database shows no words without the
/// keys. Every locked text is different, also of equal words, so a locked column cannot be looked for or ordered by.
/// </summary>
internal sealed class WordSafe(IDataProtectionProvider protection, bool acceptsLoss = false)
{
    /// <summary>With these characters begins every locked text, and with these bytes every locked document: Data Protection's own mark.</summary>
    public const string Mark = "CfDJ8";

    /// <summary>So many characters of a locked text name its key: they hold the mark and all but four bits of the key's id.</summary>
    public const int KeyLength = 26;

    private const int KeyBytes = 16;

    private static readonly byte[] MarkBytes = [0x09, 0xF0, 0xC9, 0xF0];
    private readonly IDataProtector _texts = protection.CreateProtector("words/text/1");
    private readonly IDataProtector _documents = protection.CreateProtector("words/document/1");

    /// <summary>Whether what no key opens is shown as empty.</summary>
    public bool AcceptsLoss => acceptsLoss;

    /// <summary>How long a text of so many characters can be when it is locked: three bytes a character, what protects them, and four characters for three bytes.</summary>
    public static int LockedLength(int length) => (4 * length) + 200;

    /// <summary>Locks a text; the empty text stays empty.</summary>
    public string Lock(string text) => text.Length == 0 ? "" : Base64Url.EncodeToString(_texts.Protect(Encoding.UTF8.GetBytes(text)));

    /// <summary>Opens a text. One that was stored before there were keys is as it is.</summary>
    /// <exception cref="WordsLockedException">None of the keys opens it.</exception>
    public string Open(string stored)
    {
        if (!IsLocked(stored))
            return stored;

        try
        {
            return Encoding.UTF8.GetString(_texts.Unprotect(Base64Url.DecodeFromChars(stored)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return acceptsLoss ? "" : throw new WordsLockedException(failure);
        }
    }

    public byte[] Lock(ReadOnlySpan<byte> document) => _documents.Protect(document.ToArray());

    /// <inheritdoc cref="Open(string)"/>
    public ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> stored)
    {
        if (!IsLocked(stored.Span))
            return stored;

        try
        {
            return _documents.Unprotect(stored.ToArray());
        }
        catch (CryptographicException failure)
        {
            return acceptsLoss ? stored : throw new WordsLockedException(failure);
        }
    }

    public static bool IsLocked(string stored) => stored.StartsWith(Mark, StringComparison.Ordinal);

    public static bool IsLocked(ReadOnlySpan<byte> stored) => stored.StartsWith(MarkBytes);

    /// <summary>The id of the key that has locked a text; it follows the mark.</summary>
    public static Guid KeyOf(string locked) => KeyOf(Base64Url.DecodeFromChars(locked));

    /// <summary>The id of the key that has locked a document; none where it was cut off.</summary>
    public static Guid KeyOf(ReadOnlySpan<byte> locked) =>
        locked.Length < MarkBytes.Length + KeyBytes ? Guid.Empty : new Guid(locked.Slice(MarkBytes.Length, KeyBytes));
}

/// <summary>There are no keys that words could be locked and opened with. The message is for who runs the bot.</summary>
internal abstract class KeysException(string message, Exception inner) : Exception(message, inner);

/// <summary>What is stored was locked with a key that this host does not have.</summary>
internal sealed class WordsLockedException(Exception inner) : KeysException(
    "The keys of this host do not open what the database holds. Put the keys back that belong to it (Storage:Keys); see docs/operations.md on lost keys.", inner);

/// <summary>The keys cannot be read, or the first one cannot be written.</summary>
internal sealed class KeysUnusableException(Exception inner) : KeysException(
    "The keys that lock people's words cannot be read or written. Look at Storage:Keys, and whether the account of the bot may read and write there.", inner);
