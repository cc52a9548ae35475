using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary><c>my check-ins</c>: when I am asked, and choosing it.</summary>
internal sealed class MyCheckInsCommand(FindPartnership find, ChooseMyCheckIns choose) : PartnershipCommand(find)
{
    public override string Key => "myCheckIns";

    public override Thing About => Thing.CheckingIn;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var mine = await choose.ShowAsync(call.Person, partnership, instead: null, cancellationToken);
        call.Turn.Reply(MyCheckInsCard.Of(call.Words, mine, MyCheckInsNotice.Present), call.Words["checkins.mine.title"]);
    }
}
