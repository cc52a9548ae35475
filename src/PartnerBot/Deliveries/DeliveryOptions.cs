using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.Deliveries;

/// <summary>Settings of section <c>Deliveries</c>.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Deliveries";

    /// <summary>How often the outbox is looked through, 0.1 s to 1 min; 1 s by default. Shorter asks the database more often, longer lets people wait.</summary>
    [SettingRange(Section, "00:00:00.1", "00:01:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many messages are under way at once, 1 to 64; 8 by default. As many can be in doubt when the host is killed.</summary>
    [SettingRange(Section, 1, 64)]
    public int Parallel { get; set; } = 8;

    /// <summary>How often a message is tried when the channel is busy or out of reach, 1 to 100; 12 by default, which is about half an hour.</summary>
    [SettingRange(Section, 1, 100)]
    public int MaxAttempts { get; set; } = 12;

    /// <summary>How many questions and reminders a person gets in seven days over all partnerships, 1 to 14; 2 by default. Others wait, or expire.</summary>
    [SettingRange(Section, 1, 14)]
    public int AsksPerWeek { get; set; } = 2;

    /// <summary>
    /// How long a host has a message in hand, 20 s to 60 min; 45 s by default. When it is over, others take what was not begun, and what was
    /// being sent counts as in doubt. A post takes 16 s at most: 8 s, and as long again after a new token.
    /// </summary>
    [SettingRange(Section, "00:00:20", "01:00:00")]
    public TimeSpan Claim { get; set; } = TimeSpan.FromSeconds(45);
}

[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
