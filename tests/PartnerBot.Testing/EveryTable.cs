using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>
/// Rows in every table of the model, made from the model alone, so that a table that comes later has some without a word: for each of two
/// partnerships and for each of some people a row, in every text column of which stands a marker.
/// </summary>
internal sealed class EveryTable
{
    private readonly Dictionary<(IEntityType Table, int Partnership, int Person), object> _rows = [];
    private readonly List<RowMarker> _markers = [];
    private readonly IReadOnlyList<IEntityType> _personal;
    private readonly PartnerBotDb _db;
    private int _count;

    private EveryTable(PartnerBotDb db)
    {
        _db = db;
        _personal = PersonalTables(db.Model);
    }

    /// <summary>The people: rows are made for the first two; the third is on the other side where a row names two.</summary>
    public IReadOnlyList<PersonId> People { get; private set; } = [];

    public IReadOnlyList<Guid> Partnerships { get; private set; } = [];

    /// <summary>What stands in the text columns.</summary>
    public IReadOnlyList<RowMarker> Markers => _markers;

    /// <summary>The tables that point at a person: by an id, or by a row that does.</summary>
    public static IReadOnlyList<IEntityType> PersonalTables(IModel model)
    {
        var tables = model.GetEntityTypes().Where(NamesAPerson).ToList();
        while (model.GetEntityTypes().FirstOrDefault(table => !tables.Contains(table) && PointsAtOneOf(table, tables)) is { } further)
        {
            tables.Add(further);
        }

        return tables;
    }

    public static async Task<EveryTable> FillAsync(PartnerBotDb db)
    {
        var filled = new EveryTable(db);
        foreach (var table in PrincipalsFirst(db.Model))
        {
            filled.Fill(table);
        }

        await db.SaveChangesAsync();
        filled.People = [.. Enumerable.Range(0, 3).Select(person => ((Person)filled.RowOf(db.Model.FindEntityType(typeof(Person))!, 0, person)).Id)];
        filled.Partnerships = [.. Enumerable.Range(0, 2).Select(at => ((Partnership)filled.RowOf(db.Model.FindEntityType(typeof(Partnership))!, at, 0)).Id.Value)];

        return filled;
    }

    private static bool NamesAPerson(IEntityType table) =>
        table.ClrType == typeof(Person) || table.GetProperties().Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(PersonId));

    private static bool PointsAtOneOf(IEntityType table, List<IEntityType> tables) => table.GetForeignKeys().Any(key => tables.Contains(key.PrincipalEntityType));

    private static List<IEntityType> PrincipalsFirst(IModel model)
    {
        List<IEntityType> ordered = [];
        var left = model.GetEntityTypes().ToList();
        while (left.Count > 0)
        {
            var next = left.First(table => table.GetForeignKeys().All(key => key.PrincipalEntityType == table || ordered.Contains(key.PrincipalEntityType)));
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private void Fill(IEntityType table)
    {
        var isPerson = table.ClrType == typeof(Person);
        var isOncePerPerson = isPerson || table.FindPrimaryKey()!.Properties.All(property => property.ClrType == typeof(PersonId));
        for (var partnership = 0; partnership < (isOncePerPerson ? 1 : 2); partnership++)
        {
            for (var person = 0; person < (isPerson ? 3 : _personal.Contains(table) ? 2 : 1); person++)
            {
                var row = _rows[(table, partnership, person)] = Activator.CreateInstance(table.ClrType, nonPublic: true)!;
                var entry = _db.Entry(row);
                FillColumns(table, entry, partnership, person);
                FillForeignKeys(table, entry, partnership, person);
                entry.State = EntityState.Added;
            }
        }
    }

    private void FillColumns(IEntityType table, EntityEntry entry, int partnership, int person)
    {
        foreach (var property in table.GetProperties())
        {
            var marker = $"w{++_count} {table.GetTableName()}.{property.GetColumnName()}";
            marker = marker[..Math.Min(marker.Length, property.GetMaxLength() ?? marker.Length)];
            var value = property.Name == "PartnershipId" && property.ClrType == typeof(Guid)
                ? ((Partnership)RowOf(_db.Model.FindEntityType(typeof(Partnership))!, partnership, 0)).Id.Value
                : SomeValue.Of(property.ClrType, marker, _count);
            entry.Property(property).CurrentValue = value;
            if (value is string or IEnumerable<string>)
                _markers.Add(new RowMarker(table.GetTableName()!, property.GetColumnName(), _personal.Contains(table) ? person : null, partnership, $"{marker}"));
        }
    }

    /// <summary>The first column that names a person names the row's own, a second one somebody else.</summary>
    private void FillForeignKeys(IEntityType table, EntityEntry entry, int partnership, int person)
    {
        var isFirst = true;
        foreach (var key in table.GetForeignKeys().OrderBy(key => key.Properties[0].GetIndex()))
        {
            var who = key.PrincipalEntityType.ClrType == typeof(Person) && !isFirst ? 2 : person;
            isFirst &= key.PrincipalEntityType.ClrType != typeof(Person);
            var principal = _db.Entry(RowOf(key.PrincipalEntityType, partnership, who));
            foreach (var (own, theirs) in key.Properties.Zip(key.PrincipalKey.Properties))
            {
                entry.Property(own).CurrentValue = principal.Property(theirs).CurrentValue;
            }
        }
    }

    private object RowOf(IEntityType table, int partnership, int person) =>
        _rows.GetValueOrDefault((table, partnership, person)) ?? _rows.GetValueOrDefault((table, 0, person)) ?? _rows[(table, partnership, 0)];
}

/// <summary>A text that stands in one column of one row.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Person">Whose row it is, by its place in <see cref="EveryTable.People"/>; <see langword="null"/> for a row that is nobody's.</param>
/// <param name="Partnership">In which partnership, by its place in <see cref="EveryTable.Partnerships"/>.</param>
/// <param name="Text">The text; no other column holds it.</param>
internal sealed record RowMarker(string Table, string Column, int? Person, int Partnership, string Text);
