using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>Saves which languages are offered.</summary>
internal sealed class LanguagesButton(Speaker speaker, Admins admins, SettleLanguages settle) : ICardActionHandler
{
    public const string Verb = "languages.save";
    public const string Version = "version";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !WhoMay.Do(Thing.Languages, admins.RolesOf(person)))
            return CardActionResult.Say(words["common.unknownButton"]);

        List<string> chosen = [.. (await settle.ListAsync(cancellationToken)).Lines.Select(line => line.Language).Where(language => press.Inputs.Flag(language))];
        var saved = await settle.OfferAsync(chosen, (int?)press.Inputs.Number(Version) ?? 0, person, cancellationToken);
        var list = await settle.ListAsync(cancellationToken);
        // What was ticked stays ticked for whoever comes second.
        var shown = saved ? list : list with { Lines = [.. list.Lines.Select(line => line with { IsOffered = line.Language == Wordings.Default || chosen.Contains(line.Language) })] };

        return CardActionResult.Replace(LanguagesCard.Of(words, shown, saved, saved ? null : list), words["administration.languages.title"]);
    }
}
