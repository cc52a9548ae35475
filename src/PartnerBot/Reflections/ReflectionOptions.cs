using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.Reflections;

/// <summary>Settings of section <c>Reflections</c>.</summary>
internal sealed class ReflectionOptions
{
    public const string Section = "Reflections";

    /// <summary>How long a panel has for each of its two rounds, 2 to 30 days; 7 days by default. It counts in whole days to the end of the last.</summary>
    [SettingRange(Section, "2.00:00:00", "30.00:00:00")]
    public TimeSpan ReadingTime { get; set; } = TimeSpan.FromDays(7);
}

[OptionsValidator]
internal sealed partial class ReflectionOptionsValidator : IValidateOptions<ReflectionOptions>;
