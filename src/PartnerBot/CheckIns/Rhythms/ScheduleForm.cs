using PartnerBot.BotFramework.Cards;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>What was filled in on the card of a schedule, right or wrong; <see langword="null"/> for what is empty or cannot be read.</summary>
internal sealed record ScheduleForm(
    decimal? Weeks, DayOfWeek? Weekday, TimeOnly? At, string? Language, decimal? FewestAnswers, decimal? KeepDays, bool Reminds, decimal? ExtraApartDays)
{
    /// <summary>The id of the input for a setting.</summary>
    public static string InputOf(CheckInSetting setting) => CheckInWords.Camel(setting);

    public static ScheduleForm Of(CheckInSettings settings, InstallationSettings installation) => new(
        settings.Weeks,
        settings.Weekday,
        settings.At,
        settings.Language,
        settings.FewestAnswers,
        settings.KeepDays ?? installation.KeepDays,
        settings.Reminds,
        settings.ExtraApartDays ?? installation.ExtraApartDays);

    /// <summary>What a press brings. A client leaves out an input that the card did not have; that stays as it is.</summary>
    public static ScheduleForm From(CardInputs inputs, ScheduleForm present) => new(
        inputs.Has(InputOf(CheckInSetting.Weeks)) ? inputs.Number(InputOf(CheckInSetting.Weeks)) : present.Weeks,
        inputs.Has(InputOf(CheckInSetting.Weekday)) ? inputs.Choice<DayOfWeek>(InputOf(CheckInSetting.Weekday)) : present.Weekday,
        inputs.Has(InputOf(CheckInSetting.At)) ? inputs.Time(InputOf(CheckInSetting.At)) : present.At,
        inputs.Has(InputOf(CheckInSetting.Language)) ? inputs.Text(InputOf(CheckInSetting.Language)) : present.Language,
        inputs.Has(InputOf(CheckInSetting.FewestAnswers)) ? inputs.Number(InputOf(CheckInSetting.FewestAnswers)) : present.FewestAnswers,
        inputs.Has(InputOf(CheckInSetting.KeepDays)) ? inputs.Number(InputOf(CheckInSetting.KeepDays)) : present.KeepDays,
        inputs.Has(InputOf(CheckInSetting.Reminds)) ? inputs.Flag(InputOf(CheckInSetting.Reminds)) : present.Reminds,
        inputs.Has(InputOf(CheckInSetting.ExtraApartDays)) ? inputs.Number(InputOf(CheckInSetting.ExtraApartDays)) : present.ExtraApartDays);

    /// <summary>Decides whether it may hold.</summary>
    /// <param name="present">What holds now.</param>
    /// <param name="installation">What holds where nothing is settled.</param>
    /// <param name="languages">The languages there are.</param>
    /// <param name="hasAnswers">Whether anybody has answered yet: from then on a total may become rarer, and never more frequent, than people were told.</param>
    public ScheduleReview Review(CheckInSettings present, InstallationSettings installation, IReadOnlyCollection<string> languages, bool hasAnswers)
    {
        List<ScheduleFault> faults =
        [
            .. Weeks is { } weeks && CheckInSchedule.Cadences.Any(cadence => cadence == weeks) ? [] : (ScheduleFault[])[new ScheduleFault.NotOffered(CheckInSetting.Weeks)],
            .. Weekday is null ? (ScheduleFault[])[new ScheduleFault.NotOffered(CheckInSetting.Weekday)] : [],
            .. At is null ? (ScheduleFault[])[new ScheduleFault.NotOffered(CheckInSetting.At)] : [],
            .. Language is { } language && (languages.Contains(language) || language == present.Language) ? [] : (ScheduleFault[])[new ScheduleFault.NotOffered(CheckInSetting.Language)],
            .. Outside(CheckInSetting.FewestAnswers, FewestAnswers, Threshold.FewestAnswers, Threshold.MostFewest),
            .. Outside(CheckInSetting.KeepDays, KeepDays, InstallationSettings.ShortestKeep, InstallationSettings.LongestKeep),
            .. Outside(CheckInSetting.ExtraApartDays, ExtraApartDays, InstallationSettings.ShortestApart, InstallationSettings.LongestApart),
        ];
        if (faults.Count == 0 && hasAnswers && FewestAnswers < present.FewestAnswers)
            faults.Add(new ScheduleFault.OnlyUpward(present.FewestAnswers, FewestAnswers.Value));

        return faults.Count > 0 ? new ScheduleReview(null, faults) : new ScheduleReview(
            new CheckInSettings(
                (int)Weeks!.Value,
                Weekday!.Value,
                At!.Value,
                Language!,
                (int)FewestAnswers!.Value,
                KeepDays == installation.KeepDays ? null : (int)KeepDays!.Value,
                Reminds,
                ExtraApartDays == installation.ExtraApartDays ? null : (int)ExtraApartDays!.Value),
            []);
    }

    private static ScheduleFault[] Outside(CheckInSetting setting, decimal? typed, int least, int most) =>
        typed is { } value && value >= least && value <= most && value == decimal.Truncate(value) ? [] : [new ScheduleFault.Outside(setting, least, most, typed)];
}

/// <summary>Whether what was filled in may hold.</summary>
/// <param name="Settings">The settings; <see langword="null"/> when something is wrong.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record ScheduleReview(CheckInSettings? Settings, IReadOnlyList<ScheduleFault> Faults);

/// <summary>What is wrong with a setting.</summary>
internal abstract record ScheduleFault
{
    private ScheduleFault()
    {
    }

    /// <summary>Empty, or not among what the card offers.</summary>
    public sealed record NotOffered(CheckInSetting Setting) : ScheduleFault;

    /// <summary>No whole number within the bounds; <see langword="null"/> for nothing, or nothing readable.</summary>
    public sealed record Outside(CheckInSetting Setting, int Least, int Most, decimal? Typed) : ScheduleFault;

    /// <summary>Somebody answered under a higher threshold.</summary>
    public sealed record OnlyUpward(int Present, decimal Typed) : ScheduleFault;
}
