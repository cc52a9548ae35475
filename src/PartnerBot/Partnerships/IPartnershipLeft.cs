using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Partnerships;

/// <summary>
/// Keeps something that a person said in a partnership, and lets go of it when they leave. All are called in the unit of work that ends the
/// membership: what is removed from the database is saved with it, and dialogs are ended with the turn.
/// </summary>
internal interface IPartnershipLeft
{
    Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken);
}
