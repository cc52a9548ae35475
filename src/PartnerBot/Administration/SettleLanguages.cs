using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Settings;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>Chooses which languages are offered.</summary>
internal sealed class SettleLanguages(PartnerBotDb db, SettingHistory history, OfferedLanguages offered, Wordings wordings)
{
    public async Task<LanguageList> ListAsync(CancellationToken cancellationToken)
    {
        var (languages, since) = await offered.PresentAsync(cancellationToken);
        var partnerships = await db.Partnerships
            .Where(partnership => partnership.EndedAt == null)
            .GroupBy(partnership => partnership.Language)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

        return new LanguageList(
            [.. wordings.All.Select(words => new LanguageLine(words.Language, words["common.languageName"], languages.Contains(words), partnerships.GetValueOrDefault(words.Language)))],
            since?.Number ?? 0,
            since?.At,
            since?.By);
    }

    /// <summary>Offers these languages, and the default one.</summary>
    /// <param name="chosen">Their tags; what the bot does not speak is left out.</param>
    /// <param name="basedOn">The number of the version that was looked at.</param>
    /// <param name="by">The admin; the caller has made sure.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Whether it holds now; not when somebody else has changed it since.</returns>
    public async Task<bool> OfferAsync(IReadOnlyCollection<string> chosen, int basedOn, Person by, CancellationToken cancellationToken)
    {
        var present = await ListAsync(cancellationToken);
        var wanted = OfferedLanguages.Written(present.Lines.Select(line => line.Language).Where(language => language == Wordings.Default || chosen.Contains(language)));
        var holds = OfferedLanguages.Written(present.Lines.Where(line => line.IsOffered).Select(line => line.Language));
        // A second press finds what the first one did.
        if (wanted == holds)
            return true;
        if (present.Version != basedOn)
            return false;

        if (present.Version == 0)
            history.Add(OfferedLanguages.Subject, 0, holds, by: null);
        history.Add(OfferedLanguages.Subject, present.Version + 1, wanted, by.Id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if ((await ListAsync(cancellationToken)).Version == present.Version)
                throw;

            return false;
        }

        return true;
    }
}

/// <summary>The languages, and since when they are offered so.</summary>
/// <param name="Lines">All that the bot speaks, the default one first.</param>
/// <param name="Version">The number of the version; 0 while nobody has chosen.</param>
/// <param name="ChangedAt">When somebody last chose; <see langword="null"/> for never.</param>
/// <param name="ChangedBy">Who; <see langword="null"/> for nobody, or for somebody who is erased.</param>
internal sealed record LanguageList(IReadOnlyList<LanguageLine> Lines, int Version, DateTimeOffset? ChangedAt, string? ChangedBy);

/// <param name="Language">The tag.</param>
/// <param name="Name">Its own name.</param>
/// <param name="IsOffered">Whether it can be chosen.</param>
/// <param name="Partnerships">How many partnerships see what they see together in it.</param>
internal sealed record LanguageLine(string Language, string Name, bool IsOffered, int Partnerships);
