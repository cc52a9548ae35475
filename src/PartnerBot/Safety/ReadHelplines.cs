using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Settings;
using PartnerBot.Storage;

namespace PartnerBot.Safety;

/// <summary>Reads the helplines that hold now: the file's, and for each place that an admin has corrected in the chat, what was settled there.</summary>
internal sealed partial class ReadHelplines(Helplines helplines, PartnerBotDb db, ILogger<ReadHelplines> logger)
{
    public async Task<HelplineBook> BookAsync(CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(cancellationToken);
        var file = helplines.File;

        return new HelplineBook(
            [
                .. file.Countries.Select(country => kept.GetValueOrDefault(KeptHelplines.SubjectOf(country.Code)) is { } settled
                    ? country with { Emergency = settled.Emergency, Lines = settled.Lines }
                    : country),
            ],
            kept.GetValueOrDefault(KeptHelplines.SubjectOf(KeptHelplines.International))?.Lines ?? file.International);
    }

    /// <summary>What an admin has never made sure of, or not for too long.</summary>
    public async Task<IReadOnlyList<(string Name, DateOnly? VerifiedOn)>> ToVerifyAsync(CancellationToken cancellationToken) =>
        (await BookAsync(cancellationToken)).ToVerify(helplines.IsVerified);

    private async Task<Dictionary<string, KeptHelplines>> KeptAsync(CancellationToken cancellationToken)
    {
        var versions = db.SettingVersions;
        var latest = await versions
            .Where(version => version.Subject.StartsWith(KeptHelplines.Root))
            .Where(version => !versions.Any(later => later.Subject == version.Subject && later.Number > version.Number))
            .Select(version => new { version.Subject, version.Value })
            .ToListAsync(cancellationToken);
        var kept = new Dictionary<string, KeptHelplines>(StringComparer.Ordinal);
        foreach (var one in latest)
        {
            try
            {
                kept[one.Subject] = KeptHelplines.Read(one.Value);
            }
            catch (JsonException exception)
            {
                // Whoever needs a number now gets the file's rather than an apology.
                Log.Unreadable(logger, exception, one.Subject);
            }
        }

        return kept;
    }

    private static partial class Log
    {
        [LoggerMessage(1410, LogLevel.Error, "What was settled for {Subject} cannot be read; the file's helplines are shown")]
        public static partial void Unreadable(ILogger logger, Exception exception, string subject);
    }
}
