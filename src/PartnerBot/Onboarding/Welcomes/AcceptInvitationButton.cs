using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>
/// The button on an invitation in a chat or channel: whoever presses it gets a card in their personal chat, whose button begins the
/// onboarding there. A dialog belongs to the conversation it is held in, and this one is nobody else's.
/// </summary>
internal sealed class AcceptInvitationButton(Speaker speaker, PartnerBotDb db, JoinByCode join, OpenPersonalChat chats, TimeProvider time) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person)
            return CardActionResult.Say(words["common.unknownButton"]);

        return await join.RunAsync(person, press.Inputs.Text("code") ?? "", cancellationToken) switch
        {
            JoinOutcome.AlreadyIn(var partnership, { HasJoined: true }) =>
                CardActionResult.Say(words.Plain("onboarding.invitation.joined", ("partnership", partnership.Name))),
            JoinOutcome.AlreadyIn(var partnership, var membership) => await LeadAsync(press.Turn, partnership, membership, cancellationToken),
            JoinOutcome.Invited(var partnership, var membership) => await LeadAsync(press.Turn, partnership, membership, cancellationToken),
            JoinOutcome.MustWait(var until) => CardActionResult.Say(JoinCards.Wait(words, person.Zone, until, time.GetUtcNow())),
            _ => CardActionResult.Say(words["onboarding.join.expired"]),
        };
    }

    /// <summary>How the deliveries of an invitation begin.</summary>
    public static string OccasionOf(MembershipId membership) => $"invitation/{membership.Value:N}/";

    private async Task<CardActionResult> LeadAsync(
        TurnContext turn, Partnership partnership, Membership membership, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var person = await db.People.SingleAsync(found => found.Id == membership.PersonId, cancellationToken);
        if (!await chats.WithAsync(turn, person, cancellationToken))
            return CardActionResult.Say(words["onboarding.invitation.notInstalled"]);

        // Once an hour: Teams sends a press again that it thinks lost, and a person presses again who lost the card.
        var now = time.GetUtcNow();
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{OccasionOf(membership.Id)}{now:yyyyMMddHH}");
        if (!await db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken))
        {
            var card = InvitedCard(words, partnership, membership);
            db.Deliveries.Add(Delivery.To(person, occasion, card, now, expiresAt: now.AddDays(14)));
        }

        await db.SaveChangesAsync(cancellationToken);

        return CardActionResult.Say(words["onboarding.invitation.written"]);
    }

    private static BotFramework.Activities.Activity InvitedCard(Words words, Partnership partnership, Membership membership)
    {
        var prompt = JoinCards.Invited(words, partnership, membership);

        return CardMessage.Of(prompt.Card, prompt.Summary);
    }
}
