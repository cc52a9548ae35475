using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary><c>leave NAME</c>: asks once, for what is deleted does not come back.</summary>
internal sealed class LeaveCommand(FindPartnership find, LeavePartnership leave, PartnerBotDb db) : PartnershipCommand(find)
{
    public const string LeaveVerb = "partnership.leave";

    public override string Key => "leave";

    protected override bool ForBrokers => false;

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
        if (await leave.MustHandOverToAsync(call.Person, membership, cancellationToken) is { Count: > 0 } candidates)
        {
            call.Turn.Reply(
                HandOverCards.Ask(call.Words, partnership, candidates, wantsToLeave: true),
                call.Words.Plain("partnerships.handOver.title", ("partnership", partnership.Name)));

            return;
        }

        call.Turn.Reply(Card(call.Words, partnership.Name, membership), call.Words.Plain("onboarding.leave.title", ("partnership", partnership.Name)));
    }
}
