using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Settings;
using PartnerBot.Storage;

namespace PartnerBot.Safety;

/// <summary>Corrects the helplines of a place, at once and for everybody; a version is kept with who and when.</summary>
internal sealed class SettleHelplines(PartnerBotDb db, SettingHistory history, ReadHelplines read)
{
    private const int LongestHistory = 100;

    /// <param name="place">A country's code, or <see cref="KeptHelplines.International"/>.</param>
    /// <param name="change">Makes what is wanted of what holds.</param>
    /// <param name="basedOn">The number of the version that was looked at.</param>
    /// <param name="by">The admin; the caller has made sure.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Whether it holds now; not when somebody else has changed the place since. <see langword="null"/> for a place that there is not.</returns>
    public async Task<bool?> ChangeAsync(string place, Func<KeptHelplines, KeptHelplines> change, int basedOn, Person by, CancellationToken cancellationToken)
    {
        if ((await read.BookAsync(cancellationToken)).Of(place) is not { } present)
            return null;

        var subject = KeptHelplines.SubjectOf(place);
        var number = await NumberAsync(subject, cancellationToken);
        var wanted = change(present);
        // A second press finds what the first one did.
        if (wanted.Written() == present.Written())
            return true;
        if (number != basedOn)
            return false;

        if (number == 0)
            history.Add(subject, 0, present.Written(), by: null);
        history.Add(subject, number + 1, wanted.Written(), by.Id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await NumberAsync(subject, cancellationToken) == number)
                throw;

            return false;
        }

        return true;
    }

    /// <summary>Looks at a place, with who made sure of what.</summary>
    /// <returns><see langword="null"/> for a place that there is not.</returns>
    public async Task<HelplinePlace?> LookAsync(string place, CancellationToken cancellationToken)
    {
        var book = await read.BookAsync(cancellationToken);
        if (book.Of(place) is not { } present)
            return null;

        var versions = await history.LatestAsync(KeptHelplines.SubjectOf(place), LongestHistory, cancellationToken);
        var changed = versions.FirstOrDefault(version => version.Number > 0);

        return new HelplinePlace(place, book.Find(place), present, changed?.Number ?? 0, changed?.At, changed?.By)
        {
            Verifiers = Verifiers(present, [.. versions.Reverse().Where(version => version.Number > 0)]),
        };
    }

    /// <summary>Who first settled an entry as it is now, with the day on which they made sure of it.</summary>
    private static Dictionary<string, string> Verifiers(KeptHelplines present, IReadOnlyList<Settled> oldestFirst)
    {
        var entries = HelplineEntry.AllOf(present).Where(entry => entry.VerifiedOn is not null).ToList();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in oldestFirst.Where(version => version.By is not null))
        {
            var then = HelplineEntry.AllOf(KeptHelplines.Read(version.Value)).ToList();
            foreach (var entry in entries.Where(entry => then.Exists(entry.IsSameAs)))
            {
                found.TryAdd(entry.Key, version.By!);
            }
        }

        return found;
    }

    private async Task<int> NumberAsync(string subject, CancellationToken cancellationToken) =>
        await history.LatestAsync(subject, 1, cancellationToken) is [var latest] ? latest.Number : 0;
}

/// <summary>The helplines of a place as an admin sees them.</summary>
/// <param name="Place">A country's code, or <see cref="KeptHelplines.International"/>.</param>
/// <param name="Country">The country; <see langword="null"/> for <see cref="KeptHelplines.International"/>.</param>
/// <param name="Kept">What holds.</param>
/// <param name="Version">The number of the version that holds; 0 for the file's.</param>
/// <param name="ChangedAt">When somebody last changed it; <see langword="null"/> for never.</param>
/// <param name="ChangedBy">Who; <see langword="null"/> for nobody, or for somebody who is erased.</param>
internal sealed record HelplinePlace(string Place, HelplineCountry? Country, KeptHelplines Kept, int Version, DateTimeOffset? ChangedAt, string? ChangedBy)
{
    /// <summary>Who made sure of which entry, by its key.</summary>
    public IReadOnlyDictionary<string, string> Verifiers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One entry of a place: the emergency number or a line.</summary>
internal sealed record HelplineEntry(string Key, string? Name, string? Number, string? Text, string? Url, DateOnly? VerifiedOn)
{
    /// <summary>The key of the emergency number.</summary>
    public const string Emergency = "emergency";

    /// <summary>The key of an entry that there is not yet.</summary>
    public const string New = "new";

    public static string KeyOf(Helpline line) => $"line/{line.Name}";

    public static IEnumerable<HelplineEntry> AllOf(KeptHelplines kept) =>
    [
        .. kept.Emergency is { } emergency ? [new HelplineEntry(Emergency, null, emergency.Number, null, null, emergency.VerifiedOn)] : (HelplineEntry[])[],
        .. kept.Lines.Select(line => new HelplineEntry(KeyOf(line), line.Name, line.Number, line.Text, line.Url, line.VerifiedOn)),
    ];

    public bool IsSameAs(HelplineEntry other) => this == other;
}
