using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>A message to one person that the bot starts by itself: a row of the outbox, written in one save with the fact it tells of.</summary>
/// <remarks>It keeps the finished message, not the reason for it. Where the person's chat is, is looked up when it is sent.</remarks>
internal sealed class Delivery
{
    /// <summary>How many letters of a message's id the database takes. Teams documents no bound; its ids have some twenty.</summary>
    public const int ActivityIdLength = 200;

    /// <summary>An error's code comes from without: a longer one must not keep what became of a message from being written down.</summary>
    public const int LongestReason = 200;

    private Delivery()
    {
    }

    public DeliveryId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Whose limits with Teams it counts for; <see langword="null"/> when a host queued it that did not know to say so.</summary>
    public string? TenantId { get; private set; }

    /// <summary>Names the occasion, for example <c>check-in/{cycle}/{person}</c>; unique, so that an occasion is delivered once.</summary>
    public string Occasion { get; private set; } = "";

    public DeliveryKind Kind { get; private set; }

    /// <summary>The message as JSON, without an address.</summary>
    public string Message { get; private set; } = "";

    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>Not to be sent before.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Not to be sent after; <see langword="null"/> when it never grows stale.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DeliveryState State { get; private set; }

    /// <summary>Under which lease a host has it in hand; <see langword="null"/> when none has.</summary>
    public Guid? ClaimedBy { get; private set; }

    /// <summary>When the lease ends. A host that lives is through long before.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>The error's code when it was not sent; never a person's words.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The id of the message in the chat; <see langword="null"/> until sent.</summary>
    public string? ActivityId { get; private set; }

    /// <summary>Puts a message into the outbox. It is the caller's to save, together with what it tells of.</summary>
    /// <param name="person">To whom.</param>
    /// <param name="occasion">What for; the same occasion is delivered once.</param>
    /// <param name="message">The finished message, without an address.</param>
    /// <param name="now">The present.</param>
    /// <param name="dueAt">Not before; <see langword="null"/> for at once.</param>
    /// <param name="expiresAt">Not after; <see langword="null"/> for never.</param>
    /// <param name="kind">What it is to the person: only news and questions wait while they pause.</param>
    public static Delivery To(
        Person person,
        string occasion,
        Activity message,
        DateTimeOffset now,
        DateTimeOffset? dueAt = null,
        DateTimeOffset? expiresAt = null,
        DeliveryKind kind = DeliveryKind.News) => new()
        {
            Id = new DeliveryId(Guid.CreateVersion7(now)),
            PersonId = person.Id,
            TenantId = person.TenantId,
            Occasion = occasion,
            Kind = kind,
            Message = Written(message),
            QueuedAt = now,
            DueAt = dueAt ?? now,
            ExpiresAt = expiresAt,
        };

    /// <summary>A message as it is kept.</summary>
    public static string Written(Activity message) => JsonSerializer.Serialize(message, ActivityJson.Default.Activity);

    /// <summary>The channel took it.</summary>
    public void WasSent(string? activityId, DateTimeOffset now)
    {
        // Some of it would name nothing, and all of it would keep what became of the message from being written down.
        ActivityId = activityId?.Length <= ActivityIdLength ? activityId : null;
        Settle(DeliveryState.Sent, null, now);
    }

    /// <summary>It will not be sent, or nobody knows whether it was.</summary>
    /// <param name="state">What became of it.</param>
    /// <param name="reason">The error's code; never a person's words.</param>
    /// <param name="now">The present.</param>
    public void WasNotSent(DeliveryState state, string? reason, DateTimeOffset now) => Settle(state, reason, now);

    /// <summary>It was tried in vain and waits for another try.</summary>
    public void TryAgain(string? reason, DateTimeOffset dueAt)
    {
        Reason = Bounded(reason);
        Attempts++;
        Postpone(dueAt);
    }

    /// <summary>It was not tried yet and waits for its turn.</summary>
    public void Postpone(DateTimeOffset dueAt)
    {
        State = DeliveryState.Queued;
        DueAt = dueAt;
        (ClaimedBy, ClaimedUntil) = (null, null);
    }

    /// <summary>It waits because of what the person wishes, or heard already; no try was made.</summary>
    public void Hold(string reason, DateTimeOffset until)
    {
        Reason = reason;
        Postpone(until);
    }

    private static string? Bounded(string? reason) => reason is null ? null : TextLength.Cut(reason, LongestReason);

    private void Settle(DeliveryState state, string? reason, DateTimeOffset now)
    {
        // What it said is not kept, sent or not: the outbox is no second copy of what people share.
        Message = "";
        State = state;
        Reason = Bounded(reason);
        SettledAt = now;
        (ClaimedBy, ClaimedUntil) = (null, null);
    }
}
