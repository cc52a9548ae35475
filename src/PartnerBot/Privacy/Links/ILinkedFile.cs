using PartnerBot.People;

namespace PartnerBot.Privacy;

/// <summary>Makes the file behind a personal link, registered under the link's purpose.</summary>
internal interface ILinkedFile
{
    /// <summary>Makes the file from what this person may see now.</summary>
    /// <returns>The file, or <see langword="null"/> when there is nothing any more that the person may see.</returns>
    Task<LinkedFile?> MakeAsync(PersonId person, Guid subject, CancellationToken cancellationToken);
}

/// <summary>A file for one person.</summary>
/// <param name="Name">Its name, with ending; may hold letters of any script.</param>
/// <param name="ContentType">Its media type, with the charset.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record LinkedFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
