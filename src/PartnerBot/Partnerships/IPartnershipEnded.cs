namespace PartnerBot.Partnerships;

/// <summary>
/// Does something for partnerships by itself, for example on a schedule, and stops when one has ended. All are called after the ending is saved; each
/// saves its own, and does nothing when called again. Should the partnership be opened again, <see cref="IPartnershipStarted"/> is called.
/// </summary>
internal interface IPartnershipEnded
{
    Task EndedAsync(Partnership partnership, CancellationToken cancellationToken);
}
