using Microsoft.Extensions.Options;

namespace PartnerBot.Safety;

/// <summary>The helplines as they came with the installation, read once, and for how long it holds that somebody made sure of one.</summary>
internal sealed class Helplines(IOptions<SafetyOptions> options, TimeProvider time)
{
    /// <summary>What was made sure of longer ago must be made sure of again.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(180);

    private readonly Lazy<HelplineFile> _file = new(() => HelplineFile.Read(PathOf(options.Value)));

    public HelplineFile File => _file.Value;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public static string PathOf(SafetyOptions options) => Path.Combine(AppContext.BaseDirectory, options.HelplinesFile);

    public bool IsVerified(DateOnly? verifiedOn) => verifiedOn > DateOnly.FromDateTime((time.GetUtcNow() - GoodFor).UtcDateTime);
}
