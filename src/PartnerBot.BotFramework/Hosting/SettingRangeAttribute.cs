using System.ComponentModel.DataAnnotations;

namespace PartnerBot.BotFramework.Hosting;

/// <summary>
/// The bounds of a setting. What it says when a value lies outside names the setting, as it is written in the configuration, the bounds and the value:
/// whoever reads that does not need the source.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingRangeAttribute : RangeAttribute
{
    private readonly string _section;

    /// <summary>Bounds a number.</summary>
    /// <param name="section">The section of the configuration, such as <c>Bot:Turns</c>.</param>
    /// <param name="minimum">The least it may be.</param>
    /// <param name="maximum">The most it may be.</param>
    public SettingRangeAttribute(string section, int minimum, int maximum)
        : base(minimum, maximum) => _section = section;

    /// <summary>Bounds a time span.</summary>
    /// <param name="section">The section of the configuration, such as <c>Bot:Turns</c>.</param>
    /// <param name="minimum">The shortest, as <c>days.hours:minutes:seconds</c> in any culture of the host.</param>
    /// <param name="maximum">The longest.</param>
    public SettingRangeAttribute(string section, string minimum, string maximum)
        : base(typeof(TimeSpan), minimum, maximum)
    {
        _section = section;
        (ParseLimitsInInvariantCulture, ConvertValueInInvariantCulture) = (true, true);
    }

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => IsValid(value)
        ? ValidationResult.Success
        : new ValidationResult(FormattableString.Invariant($"{_section}:{validationContext.MemberName} must be from {Minimum} to {Maximum}, but is {value}."));
}
