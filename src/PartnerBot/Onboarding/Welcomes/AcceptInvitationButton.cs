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
            JoinOutcome.AlreadyIn(var partnership, var membership) => await LeadAsync(press, partnership, membership, cancellationToken) ?? NotReached(press),
            JoinOutcome.Invited(var partnership, var membership) =>
                await LeadAsync(press, partnership, membership, cancellationToken) ?? await NotInvitedAsync(press, membership, cancellationToken),
            JoinOutcome.MustWait(var until) => CardActionResult.Say(JoinCards.Wait(words, person.Zone, until, time.GetUtcNow())),
            _ => CardActionResult.Say(words["onboarding.join.expired"]),
        };
    }

    /// <summary>How the deliveries of an invitation begin.</summary>
    public static string OccasionOf(MembershipId membership) => $"invitation/{membership.Value:N}/";

    /// <returns><see langword="null"/> when the person cannot be written to.</returns>
    private async Task<CardActionResult?> LeadAsync(
        CardPress press, Partnership partnership, Membership membership, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var person = await db.People.SingleAsync(found => found.Id == membership.PersonId, cancellationToken);
        if (!await chats.WithAsync(press.Turn, person, cancellationToken))
            return null;

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

    /// <summary>
    /// Whom nothing reaches is not counted among the invited. A guest, above all, cannot add the app here, and comes with the code from their own
    /// organisation, where Teams knows them as somebody else.
    /// </summary>
    private async Task<CardActionResult> NotInvitedAsync(CardPress press, Membership membership, CancellationToken cancellationToken)
    {
        membership.Leave(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);

        return NotReached(press);
    }

    private CardActionResult NotReached(CardPress press) => CardActionResult.Say(
        speaker.Words.Plain("onboarding.invitation.notInstalled", ("code", JoinCodeText.Read(press.Inputs.Text("code") ?? "") is { } code ? JoinCodeText.Show(code) : "")));

    private static BotFramework.Activities.Activity InvitedCard(Words words, Partnership partnership, Membership membership)
    {
        var prompt = JoinCards.Invited(words, partnership, membership);

        return CardMessage.Of(prompt.Card, prompt.Summary);
    }
}
