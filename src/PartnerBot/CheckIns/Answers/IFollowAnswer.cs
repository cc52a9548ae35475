using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Lets something grow out of an answer, and go with it. All are called in the transaction that changes the answer.</summary>
internal interface IFollowAnswer
{
    /// <summary>The answer was stored or changed.</summary>
    /// <returns>What stands below the answer on the card of those who see it by name; <see langword="null"/> for nothing.</returns>
    Task<BelowAnswer?> StoredAsync(OwnCheckIn own, CheckInAnswer answer, CancellationToken cancellationToken);

    /// <summary>The answer was deleted.</summary>
    Task ForgottenAsync(OwnCheckIn own, CancellationToken cancellationToken);
}

/// <summary>What stands below an answer, in the reader's words.</summary>
internal delegate (IReadOnlyList<CardElement> Body, IReadOnlyList<CardAction> Actions) BelowAnswer(Words words);
