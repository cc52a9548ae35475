using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.SelfChecks;

/// <summary><c>self-check</c>: statements to look at oneself by, for everybody who works in a partnership. Never where others read along.</summary>
internal sealed class SelfCheckCommand(FindPartnership find, BeginSelfCheck begin) : ICommand
{
    public string Key => "selfCheck";

    public CommandTopic Topic => CommandTopic.Stories;

    public bool IsOfferedTo(Standing standing) => find.CanFindAny(standing, Thing.LookingAtOneself, alsoEnded: true);

    public string WhyNot(Words words, Standing standing) => FindPartnership.WhyNone(words, standing, Thing.LookingAtOneself);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var question = await begin.RunAsync(call.Turn, call.Person, cancellationToken);
        call.Turn.Reply(question.Card, question.Summary);
    }
}
