using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>What was filled in for one entry; nothing is lost of it when it cannot be used.</summary>
/// <param name="Key">Which entry, by <see cref="HelplineEntry.Key"/>.</param>
/// <param name="Name">What it calls itself; not for the emergency number.</param>
/// <param name="Number">As it is dialled there.</param>
/// <param name="Text">The number for text messages.</param>
/// <param name="Url">Its own page.</param>
/// <param name="Hours">When somebody answers.</param>
/// <param name="Languages">BCP 47 tags, with commas between.</param>
/// <param name="Source">The page where it was found.</param>
/// <param name="IsCheckedToday">Whether the admin has made sure of it today.</param>
internal sealed record HelplineForm(
    string Key, string? Name, string? Number, string? Text, string? Url, string? Hours, string? Languages, string? Source, bool IsCheckedToday)
{
    private static readonly (string Field, int Most)[] Bounds =
        [("name", 100), ("number", 50), ("text", 50), ("url", 300), ("hours", 100), ("languages", 100), ("source", 300)];

    public bool IsEmergency => Key == HelplineEntry.Emergency;

    /// <summary>What an entry is filled with; empty for a new one, and <see langword="null"/> for one that there is not any more.</summary>
    public static HelplineForm? Of(string key, KeptHelplines kept) => key switch
    {
        HelplineEntry.New => new HelplineForm(key, null, null, null, null, null, null, null, false),
        HelplineEntry.Emergency => new HelplineForm(key, null, kept.Emergency?.Number, null, null, null, null, kept.Emergency?.Source, false),
        _ => kept.Lines.FirstOrDefault(line => HelplineEntry.KeyOf(line) == key) is { } line
            ? new HelplineForm(key, line.Name, line.Number, line.Text, line.Url, line.Hours, string.Join(", ", line.Languages), line.Source, false)
            : null,
    };

    public static HelplineForm From(string key, CardInputs inputs)
    {
        return new(key, Typed("name"), Typed("number"), Typed("text"), Typed("url"), Typed("hours"), Typed("languages"), Typed("source"), inputs.Flag("checked"));

        // A number copied from a card in Arabic, or shown in one, has marks around it that nobody sees and no telephone dials.
        string? Typed(string field) => inputs.Text(field) is { } text ? Direction.Unmarked(text).Trim() : null;
    }

    /// <summary>Everything that is wrong, the field and the bound with it.</summary>
    public IReadOnlyList<HelplineFault> Review(KeptHelplines kept) =>
    [
        .. from bound in Bounds
           let typed = Field(bound.Field)
           where typed?.Length > bound.Most
           select new HelplineFault("long", bound.Field, bound.Most, typed.Length.ToString(CultureInfo.InvariantCulture)),
        .. IsEmergency && string.IsNullOrEmpty(Number) ? [new HelplineFault("missing", "number")] : (HelplineFault[])[],
        .. !IsEmergency && string.IsNullOrEmpty(Name) ? [new HelplineFault("missing", "name")] : (HelplineFault[])[],
        .. !IsEmergency && string.IsNullOrEmpty(Number) && string.IsNullOrEmpty(Text) && string.IsNullOrEmpty(Url) ? [new HelplineFault("noWay", "number")] : (HelplineFault[])[],
        .. !string.IsNullOrEmpty(Url) && !IsWebPage(Url) ? [new HelplineFault("noPage", "url", Typed: Url)] : (HelplineFault[])[],
        .. string.IsNullOrEmpty(Source) ? [new HelplineFault("missing", "source")] : !IsWebPage(Source) ? [new HelplineFault("noPage", "source", Typed: Source)] : (HelplineFault[])[],
        .. Tags().Where(tag => !IsLanguage(tag)).Take(1).Select(tag => new HelplineFault("noLanguage", "languages", Typed: tag)),
        .. kept.Lines.Any(line => line.Name == Name && HelplineEntry.KeyOf(line) != Key) ? [new HelplineFault("twice", "name", Typed: Name!)] : (HelplineFault[])[],
    ];

    /// <summary>What the place comes to. Whoever changes a number and has not made sure of it takes back that somebody had.</summary>
    public KeptHelplines Apply(KeptHelplines kept, DateOnly today)
    {
        if (IsEmergency)
        {
            var same = kept.Emergency is { } before && before.Number == Number;

            return kept with { Emergency = new EmergencyNumber(Number!, Source!, IsCheckedToday ? today : same ? kept.Emergency!.VerifiedOn : null) };
        }

        var old = kept.Lines.FirstOrDefault(line => HelplineEntry.KeyOf(line) == Key);
        var leadsToTheSame = old is not null && (old.Number, old.Text, old.Url) == (Or(Number), Or(Text), Or(Url));
        var line = new Helpline(
            Name!, Or(Number), Or(Text), Or(Url), Or(Hours), [.. Tags()], Source!, IsCheckedToday ? today : leadsToTheSame ? old!.VerifiedOn : null);

        // A second press finds the entry that the first one added.
        var rest = Key == HelplineEntry.New ? kept.Lines.Where(one => one.Name != Name) : kept.Lines;

        return kept with { Lines = old is null ? [.. rest, line] : [.. rest.Select(one => ReferenceEquals(one, old) ? line : one)] };
    }

    /// <summary>What the place is without the entry.</summary>
    public static KeptHelplines Without(string key, KeptHelplines kept) => key == HelplineEntry.Emergency
        ? kept with { Emergency = null }
        : kept with { Lines = [.. kept.Lines.Where(line => HelplineEntry.KeyOf(line) != key)] };

    private static string? Or(string? typed) => string.IsNullOrEmpty(typed) ? null : typed;

    private static bool IsWebPage(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static bool IsLanguage(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private string[] Tags() => (Languages ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Field(string name) => name switch
    {
        "name" => Name,
        "number" => Number,
        "text" => Text,
        "url" => Url,
        "hours" => Hours,
        "languages" => Languages,
        _ => Source,
    };
}

/// <summary>What is wrong with an entry.</summary>
/// <param name="Kind">The key of its sentence.</param>
/// <param name="Field">The key of the field's name.</param>
/// <param name="Most">The bound, where there is one.</param>
/// <param name="Typed">What was filled in, or how much of it.</param>
internal sealed record HelplineFault(string Kind, string Field, int Most = 0, string Typed = "");
