using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Partnerships;

/// <summary>
/// Wants to know that somebody leaves, for example to end a dialog with them. What it changes in the database is saved after it; what was told
/// there is erased by <see cref="People.IPersonalData"/>. It may be called again for the same leaving.
/// </summary>
internal interface IPartnershipLeft
{
    Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken);
}
