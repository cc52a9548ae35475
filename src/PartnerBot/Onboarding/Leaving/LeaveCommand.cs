using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary><c>leave NAME</c>: asks once, for what is deleted does not come back.</summary>
internal sealed class LeaveCommand(FindPartnership find, LeavePartnership leave, PartnerBotDb db, IOptions<RetentionOptions> retention) : PartnershipCommand(find)
{
    public const string LeaveVerb = "partnership.leave";

    public override string Key => "leave";

    public override CommandTopic Topic => CommandTopic.Together;

    public override Thing About => Thing.Partnership;

    protected override bool AlsoEnded => true;

    public static AdaptiveCard Card(Words words, string partnership, MembershipId membership) => words.Card(
        words.Say("onboarding.leave.title", ("partnership", partnership)),
        [new TextBlock(words["onboarding.leave.text"])],
        [
            new ExecuteAction(words["onboarding.leave.yes"])
            {
                Verb = LeaveVerb,
                Data = new CardData { ["membership"] = membership.Value.ToString("N") },
                Style = ActionStyle.Destructive,
            },
        ]);

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships
            .Where(member => member.PartnershipId == partnership.Id && member.PersonId == call.Person.Id && member.LeftAt == null)
            .Select(member => member.Id)
            .SingleAsync(cancellationToken);
        var (card, summary) = await leave.BeforeAsync(call.Person, membership, cancellationToken) switch
        {
            BeforeLeaving.HandOver(var candidates) => (HandOverCards.Ask(call.Words, partnership, candidates, wantsToLeave: true), "partnerships.handOver.title"),
            BeforeLeaving.End => (EndCards.Ask(call.Words, partnership, wantsToLeave: true, retention.Value.AfterEnd), "partnerships.end.title"),
            _ => (Card(call.Words, partnership.Name, membership), "onboarding.leave.title"),
        };
        call.Turn.Reply(card, call.Words.Plain(summary, ("partnership", partnership.Name)));
    }
}
