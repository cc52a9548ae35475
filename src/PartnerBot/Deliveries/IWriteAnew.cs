using PartnerBot.BotFramework.Activities;
using PartnerBot.People;

namespace PartnerBot.Deliveries;

/// <summary>Writes a message anew at the moment it leaves, where the outbox must not keep all it says.</summary>
/// <remarks>Registered under the first part of the occasions it writes for, so that all other messages leave without being asked about.</remarks>
internal interface IWriteAnew
{
    /// <param name="occasion">The occasion of the delivery.</param>
    /// <param name="reader">To whom.</param>
    /// <param name="cancellationToken">Ends the writing; what was kept is sent then.</param>
    /// <returns>The message without an address; <see langword="null"/> when what was kept is to be sent.</returns>
    Task<Activity?> WriteAsync(string occasion, Person reader, CancellationToken cancellationToken);
}
