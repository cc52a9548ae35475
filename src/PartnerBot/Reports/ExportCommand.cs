using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.Reports;

/// <summary><c>export NAME</c>: the stories and how it went as files to keep; brokers and partners get the same. Never where others read along.</summary>
internal sealed class ExportCommand(FindPartnership find, OfferExport offer) : PartnershipCommand(find)
{
    public override string Key => "export";

    public override CommandTopic Topic => CommandTopic.Stories;

    public override Thing About => Thing.Report;

    protected override bool AlsoEnded => true;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        switch (await offer.OfAsync(call.Person, call.Words, partnership, ExportEdition.Partnership, cancellationToken))
        {
            case ExportOffer.Files(var card):
                call.Turn.Reply(card, card.FallbackText!);
                break;
            case ExportOffer.Nothing(var why):
                call.Turn.Reply(why);
                break;
        }
    }
}
