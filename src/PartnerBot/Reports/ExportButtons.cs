using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Reports;

/// <summary>Shows the files of the other edition.</summary>
internal sealed class ExportButtons(Speaker speaker, FindPartnership find, OfferExport offer) : PartnershipButton(speaker, find)
{
    public const string Verb = "export.edition";

    public const string EditionOnButton = "edition";

    protected override bool AlsoEnded => true;

    protected override string NotYours => "partnerships.none";

    protected override Thing About(string verb) => Thing.Report;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ExportEdition>(press.Inputs.Text(EditionOnButton), out var edition))
            return CardActionResult.Say(Words[NotYours]);

        return await offer.OfAsync(person, Words, partnership, edition, cancellationToken) switch
        {
            ExportOffer.Files(var card) => CardActionResult.Replace(card, card.FallbackText!),
            ExportOffer.Nothing(var why) => CardActionResult.Say(why),
            _ => CardActionResult.Say(Words["common.unknownButton"]),
        };
    }
}
