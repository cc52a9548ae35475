using System.Text.Json.Nodes;

namespace PartnerBot.People;

/// <summary>
/// Keeps rows about people, and can show and erase them. Every capability has one of these for each of its tables that point at a person; so
/// what a person may see and take away is whole without anybody knowing all capabilities. A test over the model names what has none.
/// </summary>
internal interface IPersonalData
{
    /// <summary>What the rows are.</summary>
    Type Row { get; }

    /// <summary>The table's name: under it the rows stand in the person's file, and its wording in <c>privacy.tables</c>.</summary>
    string Name { get; }

    /// <summary>Everything kept here about one person, as it is kept.</summary>
    Task<JsonArray> ExportAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Erases what is kept about one person, at once, in the caller's transaction. Doing it again erases nothing more.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="partnership">Only what was told in this partnership, for somebody who leaves it; <see langword="null"/> for everything.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many rows are gone.</returns>
    Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken);
}
