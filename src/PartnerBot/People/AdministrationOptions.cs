namespace PartnerBot.People;

/// <summary>Who looks after the installation: the section <c>Administration</c> of the settings.</summary>
internal sealed class AdministrationOptions
{
    public const string Section = "Administration";

    /// <summary>Who sees how deliveries fare and configures the installation. They read no answers.</summary>
    public NamedPeople Admins { get; set; } = new();
}
