using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>How a join code is made, read and shown: eight signs of 32, forty bits, without letters that are taken for digits.</summary>
internal static partial class JoinCodeText
{
    public const int Length = 8;

    /// <summary>Crockford's base 32: no I, L, O and U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Reads what somebody typed: in any case, with any spaces and dashes, and with the letters one takes for digits.</summary>
    /// <returns>The code, or <see langword="null"/> when it cannot be one.</returns>
    public static string? Read(string typed)
    {
        if (typed.Length > 100)
            return null;

        var signs = typed
            .Where(sign => !char.IsWhiteSpace(sign) && !char.IsPunctuation(sign) && !Direction.IsMark(sign) && sign is not '*')
            .Select(sign => char.ToUpperInvariant(Letters.Digit(sign)) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            })
            .ToArray();

        return signs.Length == Length && signs.All(Alphabet.Contains) ? new string(signs) : null;
    }

    /// <summary>Whether a text is a code and nothing else, in two fours, with a digit in it or as it is shown: «hospital» is a word.</summary>
    public static bool IsAlone(string typed) => Read(typed) is not null && InTwoFours().IsMatch(typed) && (typed.Any(char.IsDigit) || AsShown().IsMatch(typed));

    /// <summary>Finds a code among all there are. Each is compared as a whole, in the same time whatever it has in common with what was given.</summary>
    /// <returns>The code, or <see langword="null"/> when it opens nothing.</returns>
    public static string? Find(IEnumerable<string> codes, string given)
    {
        string? found = null;
        foreach (var code in codes)
        {
            if (CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(code.AsSpan()), MemoryMarshal.AsBytes(given.AsSpan())))
                found = code;
        }

        return found;
    }

    /// <summary>The code as it is shown: <c>K7M4-QP9X</c>.</summary>
    public static string Show(string code) => $"{code[..4]}-{code[4..]}";

    [GeneratedRegex(@"^\W*\w{4}\W?\w{4}\W*$")]
    private static partial Regex InTwoFours();

    [GeneratedRegex("[A-Z]{4}-[A-Z]{4}")]
    private static partial Regex AsShown();
}
