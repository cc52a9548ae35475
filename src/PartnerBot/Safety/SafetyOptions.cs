namespace PartnerBot.Safety;

/// <summary>Settings of section <c>Safety</c>.</summary>
internal sealed class SafetyOptions
{
    public const string Section = "Safety";

    /// <summary>The file of helplines that admins keep, beside the program or by its full path; <c>helplines.json</c> by default. Read when the bot starts.</summary>
    public string HelplinesFile { get; set; } = "helplines.json";
}
