using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>What a person answered, checked.</summary>
internal sealed record CheckInAnswer(
    Feeling Feeling, IReadOnlyList<Burden> Burdens, IReadOnlyList<Help> Helps, string? Note, Visibility Visibility)
{
    /// <summary>How long a note may be, in characters.</summary>
    public const int LongestNote = 500;

    /// <summary>Whether a reader of it by name would see no difference.</summary>
    public bool SaysTheSameAs(CheckInAnswer other) =>
        Feeling == other.Feeling && Note == other.Note && Burdens.SequenceEqual(other.Burdens) && Helps.SequenceEqual(other.Helps);

    /// <summary>What of it goes into the figures, if it counts.</summary>
    public CountedAnswer Counted() => new(
        (int)Feeling,
        [
            .. Burdens.Where(burden => burden != Burden.RatherNotSay).Select(CheckInWords.Key),
            .. Helps.Where(help => help != Help.NothingNow).Select(CheckInWords.Key),
        ]);
}
