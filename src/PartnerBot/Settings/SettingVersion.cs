namespace PartnerBot.Settings;

/// <summary>What somebody settled, as it was from one moment on. Versions are added and never changed; two that are made at once clash, and one of them is told.</summary>
internal sealed class SettingVersion
{
    private SettingVersion()
    {
    }

    public SettingVersion(SettingVersionId id, string subject, int number, string value, Guid? partnershipId, DateTimeOffset changedAt)
    {
        Id = id;
        Subject = subject;
        Number = number;
        Value = value;
        PartnershipId = partnershipId;
        ChangedAt = changedAt;
    }

    public SettingVersionId Id { get; private set; }

    /// <summary>What is settled, for example <c>languages</c>, or <c>check-ins/</c> and a partnership's id.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Counts from 0, what was before anybody changed it; unique for each subject.</summary>
    public int Number { get; private set; }

    /// <summary>The settings as JSON; nobody's words.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The partnership with which it ends; <see langword="null"/> for what belongs to the installation.</summary>
    public Guid? PartnershipId { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }
}
