using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>Asks everybody out of turn.</summary>
internal sealed class SomethingHappenedButton(Speaker speaker, FindPartnership find, SomethingHappened happened) : PartnershipButton(speaker, find)
{
    public const string Verb = "checkin.happened";
    public const string Known = "known";
    public const string Text = "text";

    protected override string NotYours => "checkins.happened.notYours";

    protected override Thing About(string verb) => Thing.ExtraRound;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        var text = press.Inputs.Text(Text);
        var extra = text?.Length > Happening.LongestText
            ? await happened.LookAsync(partnership, cancellationToken)
            : await happened.AskAsync(partnership, person, text, (int)(press.Inputs.Number(Known) is >= 0 and <= 10_000 and { } known ? known : 10_000), cancellationToken);

        return CardActionResult.Replace(
            SomethingHappenedCards.Of(Words, partnership, extra, text), Words["checkins.happened.title"], lasting: extra is ExtraRound.Asked);
    }
}
