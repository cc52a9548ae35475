using System.Text.Json;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Settings;

/// <summary>Which of the languages that the bot speaks are offered here: all, until an admin says otherwise. Who speaks another one already goes on in it.</summary>
internal sealed class OfferedLanguages(SettingHistory history, Wordings wordings) : IOfferedLanguages
{
    public const string Subject = "languages";

    /// <summary>What holds now, and since which version; the default language is always among them.</summary>
    public async Task<(IReadOnlyList<Words> Languages, Settled? Since)> PresentAsync(CancellationToken cancellationToken)
    {
        if (await history.LatestAsync(Subject, 1, cancellationToken) is not [var latest])
            return (wordings.All, null);

        var chosen = JsonSerializer.Deserialize<string[]>(latest.Value, JsonSerializerOptions.Default) ?? [];

        return ([.. wordings.All.Where(words => words.Language == Wordings.Default || chosen.Contains(words.Language))], latest.Number == 0 ? null : latest);
    }

    public async Task<IReadOnlyList<Words>> ListAsync(CancellationToken cancellationToken) => (await PresentAsync(cancellationToken)).Languages;

    public static string Written(IEnumerable<string> languages) => JsonSerializer.Serialize(languages.Order(StringComparer.Ordinal).ToArray(), JsonSerializerOptions.Default);
}
