using System.Globalization;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Which sentences an answer was replied with: for each key of the wording, which of its variants.</summary>
internal sealed record SaidReply(IReadOnlyList<(string Key, int Variant)> Sentences)
{
    /// <summary>Chooses the sentences of a reply so that none is the one that this person read last.</summary>
    /// <param name="keys">What is to be said.</param>
    /// <param name="last">The reply before this one, whatever the partnership; <see langword="null"/> for the first.</param>
    public static SaidReply After(IReadOnlyList<string> keys, SaidReply? last) =>
        new([.. keys.Select(key => (key, last is not null && last.VariantOf(key) is { } said ? said + 1 : 0))]);

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for <see langword="null"/>.</summary>
    public static SaidReply? Parse(string? text) => text is null
        ? null
        : new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sentence => sentence.Split('/')).Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)))]);

    /// <summary>The sentence for one of the keys, in the reader's language. Languages may have more or fewer variants.</summary>
    public string In(Words words, string key)
    {
        var variants = words.List(key);

        return variants[(VariantOf(key) ?? 0) % variants.Count];
    }

    public override string ToString() => string.Join(' ', Sentences.Select(sentence => string.Create(CultureInfo.InvariantCulture, $"{sentence.Key}/{sentence.Variant}")));

    private int? VariantOf(string key) => Sentences.Where(sentence => sentence.Key == key).Select(sentence => (int?)sentence.Variant).FirstOrDefault();
}
