using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Privacy;

/// <summary>Knows of something that happens to others when a person is erased, for example that nobody looks after a partnership any more.</summary>
internal interface ITellOfErasure
{
    /// <returns>Sentences for the person to read before they decide, in the words of a card; none when nothing happens.</returns>
    Task<IReadOnlyList<string>> TellAsync(Words words, Person person, CancellationToken cancellationToken);
}
