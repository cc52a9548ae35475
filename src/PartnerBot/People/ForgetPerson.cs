namespace PartnerBot.People;

/// <summary>Erases what is kept about one person, table by table, in the caller's transaction.</summary>
internal sealed class ForgetPerson(IEnumerable<IPersonalData> data)
{
    /// <param name="person">Whose.</param>
    /// <param name="partnership">Only what was told there; <see langword="null"/> for everything, the person included.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many rows are gone, by table; tables of which nothing is gone are left out.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var erased = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rows in DependentsFirst())
        {
            if (await rows.EraseAsync(person, partnership, cancellationToken) is > 0 and var count)
                erased[rows.Name] = count;
        }

        return erased;
    }

    /// <summary>
    /// A capability registers after those it builds on, so backwards no row goes before those that point at it, and each is counted where
    /// it belongs. The person themselves are last.
    /// </summary>
    private IEnumerable<IPersonalData> DependentsFirst() => data.Reverse().OrderBy(rows => rows.Row == typeof(Person));
}
