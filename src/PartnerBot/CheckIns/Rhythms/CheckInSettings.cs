using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerBot.Partnerships;

namespace PartnerBot.CheckIns;

/// <summary>All that a partnership settles on for its check-ins, as it is kept in each version.</summary>
/// <param name="Weeks">One of <see cref="CheckInSchedule.Cadences"/>.</param>
/// <param name="Weekday">The day of the week.</param>
/// <param name="At">The time on the wall.</param>
/// <param name="Language">The language of what all see together, as BCP 47 tag.</param>
/// <param name="FewestAnswers">With how many answers a total is published.</param>
/// <param name="KeepDays">How many days single check-ins are kept; <see langword="null"/> for as long as the installation says.</param>
/// <param name="Reminds">Whether who stays silent is reminded once.</param>
/// <param name="ExtraApartDays">How many days lie between extra rounds; <see langword="null"/> for as the installation says.</param>
internal sealed record CheckInSettings(
    int Weeks, DayOfWeek Weekday, TimeOnly At, string Language, int FewestAnswers, int? KeepDays, bool Reminds, int? ExtraApartDays)
{
    public static CheckInSettings Of(CheckInSchedule schedule, Partnership partnership) => new(
        schedule.Weeks, schedule.Weekday, schedule.At, partnership.Language, schedule.FewestAnswers, schedule.KeepDays, schedule.Reminds, schedule.ExtraApartDays);

    /// <summary>Under which name the versions of a partnership are kept.</summary>
    public static string SubjectOf(PartnershipId partnership) => $"check-ins/{partnership.Value:N}";

    public static CheckInSettings Read(string json) => JsonSerializer.Deserialize(json, CheckInSettingsJson.Default.CheckInSettings)
        ?? throw new JsonException("A version of settings is empty.");

    public string Written() => JsonSerializer.Serialize(this, CheckInSettingsJson.Default.CheckInSettings);

    /// <summary>Whether check-ins come at the same times.</summary>
    public bool ComesAs(CheckInSettings other) => (Weeks, Weekday, At) == (other.Weeks, other.Weekday, other.At);

    /// <summary>What differs, in the order of the card.</summary>
    public IEnumerable<CheckInSetting> DifferencesTo(CheckInSettings other) =>
        Enum.GetValues<CheckInSetting>().Where(setting => !Equals(Value(setting), other.Value(setting)));

    private object? Value(CheckInSetting setting) => setting switch
    {
        CheckInSetting.Weeks => Weeks,
        CheckInSetting.Weekday => Weekday,
        CheckInSetting.At => At,
        CheckInSetting.Language => Language,
        CheckInSetting.FewestAnswers => FewestAnswers,
        CheckInSetting.KeepDays => KeepDays,
        CheckInSetting.Reminds => Reminds,
        CheckInSetting.ExtraApartDays => ExtraApartDays,
    };
}

/// <summary>The single settings, in the order of the card.</summary>
internal enum CheckInSetting
{
    Weeks,
    Weekday,
    At,
    Language,
    FewestAnswers,
    KeepDays,
    Reminds,
    ExtraApartDays,
}

/// <summary>What holds where a partnership has not settled otherwise, and what it may settle on.</summary>
/// <param name="KeepDays">How many days single check-ins are kept.</param>
/// <param name="ExtraApartDays">How many days lie between extra rounds.</param>
internal sealed record InstallationSettings(int KeepDays, int ExtraApartDays)
{
    public const int ShortestKeep = 30;
    public const int LongestKeep = 365;
    public const int ShortestApart = 1;
    public const int LongestApart = 28;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CheckInSettings))]
internal sealed partial class CheckInSettingsJson : JsonSerializerContext;
