using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.Safety;

/// <summary>What the file of helplines holds, as it is written.</summary>
/// <param name="International">Who leads on from everywhere, above all directories.</param>
/// <param name="Countries">Countries with their emergency number and lines.</param>
internal sealed record HelplineFile(IReadOnlyList<Helpline> International, IReadOnlyList<HelplineCountry> Countries)
{
    /// <exception cref="JsonException">It is not the JSON that is expected.</exception>
    public static HelplineFile Read(string path)
    {
        using var file = File.OpenRead(path);

        return JsonSerializer.Deserialize(file, HelplineJson.Default.HelplineFile) ?? throw new JsonException("It is empty.");
    }

    /// <summary>One sentence for each entry at fault.</summary>
    public IEnumerable<string> Faults(DateOnly today)
    {
        foreach (var code in Countries.GroupBy(country => country.Code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"it names the country {code.Key} more than once";
        foreach (var line in Countries.SelectMany(country => country.Lines.GroupBy(line => line.Name).Where(lines => lines.Count() > 1)))
            yield return $"it names the helpline \"{line.Key}\" more than once in the same country";
        foreach (var country in Countries.Where(country => country.Code is not { Length: 2 } || country.Names?.GetValueOrDefault("en") is not { Length: > 0 }))
            yield return $"the country \"{country.Code}\" needs a code of two letters and a name in \"en\"";
        foreach (var line in International.Concat(Countries.SelectMany(country => country.Lines)))
        {
            if (line is not { Name.Length: > 0 } || (line.Number ?? line.Text ?? line.Url) is not { Length: > 0 })
                yield return $"the helpline \"{line.Name}\" needs a name, and a number, a number for texts or a url";
            if (line.Url is not null && !IsWebPage(line.Url))
                yield return $"the url of \"{line.Name}\" must begin with https://, but is \"{line.Url}\"";
            if (!IsWebPage(line.Source))
                yield return $"the source of \"{line.Name}\" must be the https page where it was found, but is \"{line.Source}\"";
            if (line.VerifiedOn > today)
                yield return $"\"{line.Name}\" cannot have been verified on {line.VerifiedOn:yyyy-MM-dd}, which is still to come";
        }

        foreach (var country in Countries.Where(country => country.Emergency is { } emergency && (emergency.Number is not { Length: > 0 } || !IsWebPage(emergency.Source))))
            yield return $"the emergency number of \"{country.Code}\" needs a number and an https source";
    }

    private static bool IsWebPage(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}

/// <param name="Code">ISO 3166, for example <c>GB</c>.</param>
/// <param name="Names">The country's name by language; English where another is missing.</param>
/// <param name="Zones">The IANA zones by which the country is guessed.</param>
/// <param name="Emergency">The number to call in danger; <see langword="null"/> when nobody has looked it up.</param>
/// <param name="Lines">The lines, the most important first.</param>
internal sealed record HelplineCountry(
    string Code, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Zones, EmergencyNumber? Emergency, IReadOnlyList<Helpline> Lines)
{
    public string NameIn(string language) => Names.GetValueOrDefault(language) ?? Names["en"];
}

/// <param name="Number">As it is dialled there.</param>
/// <param name="Source">The page where it was found.</param>
/// <param name="VerifiedOn">When an admin last made sure of it; <see langword="null"/> for never.</param>
internal sealed record EmergencyNumber(string Number, string Source, DateOnly? VerifiedOn);

/// <param name="Name">What it calls itself.</param>
/// <param name="Number">As it is dialled there; <see langword="null"/> when it takes no calls.</param>
/// <param name="Text">The number for text messages; <see langword="null"/> for none.</param>
/// <param name="Url">Its own page; <see langword="null"/> for none.</param>
/// <param name="Hours">When somebody answers, for example <c>24/7</c>; <see langword="null"/> when unknown.</param>
/// <param name="Languages">BCP 47 tags of the languages spoken there.</param>
/// <param name="Source">The page where it was found.</param>
/// <param name="VerifiedOn">When an admin last called, or asked; <see langword="null"/> for never.</param>
internal sealed record Helpline(
    string Name, string? Number, string? Text, string? Url, string? Hours, IReadOnlyList<string> Languages, string Source, DateOnly? VerifiedOn);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HelplineFile))]
[JsonSerializable(typeof(KeptHelplines))]
internal sealed partial class HelplineJson : JsonSerializerContext;
