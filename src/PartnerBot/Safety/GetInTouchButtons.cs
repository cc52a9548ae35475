using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>Leads to asking somebody to get in touch. Nothing goes out before the last yes, and then only the one sentence.</summary>
internal sealed class GetInTouchButtons(Speaker speaker, Acquaintances acquaintances, PartnerBotDb db, Wordings wordings, TimeProvider time) : ICardActionHandler
{
    public const string WhoVerb = "safety.touch.who";
    public const string ConfirmVerb = "safety.touch.confirm";
    public const string SendVerb = "safety.touch.send";
    public const string NoVerb = "safety.touch.no";
    public const string PersonInput = "person";
    public const string Id = "id";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);
        if (press.Verb == NoVerb)
            return CardActionResult.Replace(GetInTouchCards.NotSent(words), words["safety.touch.notSent"], lasting: true);

        var others = await acquaintances.OfAsync(person, cancellationToken);
        var chosen = others.FirstOrDefault(other => other.Id.Value.ToString("N") == press.Inputs.Text(PersonInput));
        if (others.Count == 0)
            return CardActionResult.Say(words["safety.touch.nobody"]);
        if (press.Verb == WhoVerb)
        {
            // The card it was pressed on stays: its numbers may be needed.
            press.Turn.Reply(GetInTouchCards.Who(words, others), words[SupportCard.NotificationKey]);

            return CardActionResult.Say(words["safety.below"]);
        }

        if (chosen is null)
            return CardActionResult.Replace(GetInTouchCards.Who(words, others, words["safety.touch.missing"]), words["safety.touch.title"]);
        if (press.Verb == ConfirmVerb || !Guid.TryParse(press.Inputs.Text(Id), out var id))
            return CardActionResult.Replace(GetInTouchCards.Confirm(words, chosen, person.DisplayName, Guid.CreateVersion7(time.GetUtcNow())), words["safety.touch.title"]);

        await SendAsync(person, chosen, id, cancellationToken);

        return CardActionResult.Replace(GetInTouchCards.Sent(words, chosen.DisplayName), words.Plain("safety.touch.sent", ("to", chosen.DisplayName)), lasting: true);
    }

    /// <summary>Also to somebody who has paused: it is a person's word, and not the bot's. The occasion does not say whose.</summary>
    private async Task SendAsync(Person from, Person to, Guid id, CancellationToken cancellationToken)
    {
        var occasion = $"touch/{id:N}";
        if (await db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken))
            return;

        var words = wordings.For(to.Language);
        db.Deliveries.Add(Delivery.To(
            to,
            occasion,
            CardMessage.Of(GetInTouchCards.Asked(words, from.DisplayName), words.Plain("safety.touch.message", ("from", from.DisplayName))),
            time.GetUtcNow(),
            kind: DeliveryKind.Answer));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsConflict)
        {
            // The same press arrived twice at once; the other one has said it.
            db.ChangeTracker.Clear();
        }
    }
}
