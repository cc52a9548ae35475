using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>Offers what a partnership may take along, each file behind a link of the person's own.</summary>
internal sealed partial class OfferExport(ReadExport read, PersonalLinks links, ILogger<OfferExport> logger)
{
    /// <returns>The offer, or in one sentence why there is none.</returns>
    public async Task<ExportOffer> OfAsync(Person person, Words words, Partnership partnership, ExportEdition edition, CancellationToken cancellationToken)
    {
        if (await read.OfAsync(person.Id, partnership, edition, cancellationToken) is not { } export)
            return new ExportOffer.Nothing(words.Say("export.notJoined", ("partnership", partnership.Name)));
        if (export.IsEmpty)
            return new ExportOffer.Nothing(words.Say($"export.nothing.{edition}", ("partnership", partnership.Name)));

        var files = new List<(ExportFormat, Uri)>();
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            if (await links.IssueAsync(person.Id, new ExportKind(edition, format).Purpose, partnership.Id.Value, cancellationToken) is not { } link)
                return new ExportOffer.Nothing(words["reports.noAddress"]);

            files.Add((format, link));
        }

        Log.Offered(logger, partnership.Id.Value, edition, export.Reflections.Count);

        return new ExportOffer.Files(ExportCard.Of(words, partnership.Id, export, files));
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Information, "An export of partnership {Partnership} was offered: edition {Edition}, {Reflections} reflections")]
        public static partial void Offered(ILogger logger, Guid partnership, ExportEdition edition, int reflections);
    }
}

internal abstract record ExportOffer
{
    private ExportOffer()
    {
    }

    public sealed record Files(AdaptiveCard Card) : ExportOffer;

    public sealed record Nothing(string Why) : ExportOffer;
}
