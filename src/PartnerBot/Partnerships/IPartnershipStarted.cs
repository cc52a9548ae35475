namespace PartnerBot.Partnerships;

/// <summary>
/// Wants to know of a new partnership, or of one that goes on after it had ended, for example to plan its check-ins. All are called after the partnership is saved; each saves
/// its own, and does nothing when called again.
/// </summary>
internal interface IPartnershipStarted
{
    Task StartedAsync(Partnership partnership, CancellationToken cancellationToken);
}
