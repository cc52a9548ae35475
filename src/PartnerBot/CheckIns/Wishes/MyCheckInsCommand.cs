using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary><c>my check-ins</c>: when I am asked, and choosing it.</summary>
internal sealed class MyCheckInsCommand(FindPartnership find, ChooseMyCheckIns choose, PartnerBotDb db) : PartnershipCommand(find)
{
    public override string Key => "myCheckIns";

    public override CommandTopic Topic => CommandTopic.CheckIns;

    public override Thing About => Thing.CheckingIn;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!WhoMay.Do(About, await db.RolesOfAsync(call.Person.Id, partnership.Id, cancellationToken)))
        {
            call.Turn.Reply(call.Words.Say("checkins.notJoined", ("partnership", partnership.Name)));

            return;
        }

        var mine = await choose.ShowAsync(call.Person, partnership, instead: null, cancellationToken);
        call.Turn.Reply(MyCheckInsCard.Of(call.Words, mine, MyCheckInsNotice.Present), call.Words["checkins.mine.title"]);
    }
}
