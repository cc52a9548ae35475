using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.Privacy;

/// <summary>How long things are kept: the section <c>Retention</c> of the settings.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Raw check-ins, 30 to 365 days; 90 days by default. Totals that were frozen stay as long as the partnership.</summary>
    [SettingRange(Section, "30.00:00:00", "365.00:00:00")]
    public TimeSpan CheckIns { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Everything of a partnership after its end, 30 to 365 days; 90 days by default.</summary>
    [SettingRange(Section, "30.00:00:00", "365.00:00:00")]
    public TimeSpan AfterEnd { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Conversations that nobody went on with, and documents put aside as unreadable, 30 to 365 days; 60 days by default.</summary>
    [SettingRange(Section, "30.00:00:00", "365.00:00:00")]
    public TimeSpan Conversations { get; set; } = TimeSpan.FromDays(60);

    /// <summary>That a message was sent, and when, 30 to 365 days; 90 days by default. What it said is not kept at all.</summary>
    [SettingRange(Section, "30.00:00:00", "365.00:00:00")]
    public TimeSpan Deliveries { get; set; } = TimeSpan.FromDays(90);
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
