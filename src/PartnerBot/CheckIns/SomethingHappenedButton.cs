using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>Asks everybody out of turn.</summary>
internal sealed class SomethingHappenedButton(Speaker speaker, FindPartnership find, SomethingHappened happened) : ICardActionHandler
{
    public const string Verb = "checkin.happened";
    public const string Partnership = "partnership";
    public const string Known = "known";
    public const string Text = "text";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text(Partnership), out var id)
            || await find.ByIdAsync(person, new PartnershipId(id), Thing.ExtraRound, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["checkins.happened.notYours"]);
        }

        var text = press.Inputs.Text(Text);
        var extra = text?.Length > Happening.LongestText
            ? await happened.LookAsync(partnership, cancellationToken)
            : await happened.AskAsync(partnership, person, text, (int)(press.Inputs.Number(Known) is >= 0 and <= 10_000 and { } known ? known : 10_000), cancellationToken);

        return CardActionResult.Replace(
            SomethingHappenedCards.Of(words, partnership, extra, text), words["checkins.happened.title"], lasting: extra is ExtraRound.Asked);
    }
}
