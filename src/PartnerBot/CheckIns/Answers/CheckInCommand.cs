using PartnerBot.BotFramework.Turns;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary><c>check in</c>: the card or the receipt of the open round, or when the next one comes.</summary>
internal sealed class CheckInCommand(FindPartnership find, ShowCheckIn show, UpcomingRounds upcoming) : PartnershipCommand(find)
{
    public override string Key => "checkIn";

    public override CommandTopic Topic => CommandTopic.CheckIns;

    public override Thing About => Thing.CheckingIn;

    public override bool IsWorthATry(Standing standing) => true;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        switch (await show.ShowAsync(call.Person, partnership, cancellationToken))
        {
            case ShownCheckIn.Shown(var own):
                Reply(call.Turn, call.Words, own);
                break;
            case ShownCheckIn.NothingOpen:
                call.Turn.Reply(await NextAsync(call.Words, call.Person, partnership, cancellationToken));
                break;
            case ShownCheckIn.NotJoined:
                call.Turn.Reply(call.Words.Say("checkins.notJoined", ("partnership", partnership.Name)));
                break;
        }
    }

    /// <summary>Shows a person's own check-in, as it stands.</summary>
    internal static void Reply(TurnContext turn, Words words, OwnCheckIn own)
    {
        if (own.CheckIn.Answer() is { } answer)
        {
            turn.Reply(CheckInMessage.ReceiptFor(words, own, answer), words["checkins.receipt.title"]);

            return;
        }

        turn.Reply(
            CheckInMessage.CardFor(words, own.CheckIn, own.Cycle, own.Partnership, own.Person, own.Members, first: own.First), CheckInMessage.Summary(words, own.Partnership));
    }

    private async Task<string> NextAsync(Words words, Person person, Partnership partnership, CancellationToken cancellationToken) =>
        !partnership.MayCheckIn ? words.Say("checkins.notMetYet", ("partnership", partnership.Name))
            : await upcoming.NextOfAsync(person, partnership, 1, null, cancellationToken) is [var next]
            ? words.Say("checkins.nothingOpen", ("partnership", partnership.Name), ("when", words.Moment(next, partnership.ZoneFor(person))))
            : words.Say("checkins.nothingPlanned", ("partnership", partnership.Name));
}
