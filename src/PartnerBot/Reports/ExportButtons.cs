using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Reports;

/// <summary>Shows the files of the other edition.</summary>
internal sealed class ExportButtons(Speaker speaker, FindPartnership find, OfferExport offer) : ICardActionHandler
{
    public const string Verb = "export.edition";

    public const string PartnershipOnButton = "partnership";

    public const string EditionOnButton = "edition";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (!press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        if (speaker.Person is not { } person
            || !Guid.TryParse(press.Inputs.Text(PartnershipOnButton), out var id)
            || !Enum.TryParse<ExportEdition>(press.Inputs.Text(EditionOnButton), out var edition)
            || await find.EvenEndedAsync(person, new PartnershipId(id), Thing.Report, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["partnerships.none"]);
        }

        return await offer.OfAsync(person, words, partnership, edition, cancellationToken) switch
        {
            ExportOffer.Files(var card) => CardActionResult.Replace(card, card.FallbackText!),
            ExportOffer.Nothing(var why) => CardActionResult.Say(why),
            _ => CardActionResult.Say(words["common.unknownButton"]),
        };
    }
}
