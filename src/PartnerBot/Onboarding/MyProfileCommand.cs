using Microsoft.EntityFrameworkCore;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary><c>my profile</c>: what the person told about themselves in a partnership, to look at and to change.</summary>
internal sealed class MyProfileCommand(FindPartnership find, BeginOnboarding begin, PartnerBotDb db) : PartnershipCommand(find)
{
    public override string Key => "myProfile";

    public override CommandTopic Topic => CommandTopic.Together;

    public override Thing About => Thing.Partnership;

    public override bool IsWorthATry(Standing standing) => true;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships
            .Where(member => member.PartnershipId == partnership.Id && member.PersonId == call.Person.Id && member.LeftAt == null)
            .Select(member => member.Id)
            .SingleAsync(cancellationToken);
        var prompt = await begin.RunAsync(call.Turn, call.Person, membership, cancellationToken) ?? ClosingCards.Gone(call.Words);
        call.Turn.Reply(prompt.Card, prompt.Summary);
    }
}
