using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBot.Storage;

namespace PartnerBot.People;

/// <summary>The rows of one table that are about people: which they are is all that a capability has to say.</summary>
internal abstract class PersonalRows<TRow>(PartnerBotDb db) : IPersonalData
    where TRow : class
{
    public Type Row => typeof(TRow);

    public string Name => Model.GetTableName()!;

    protected PartnerBotDb Db => db;

    private IEntityType Model => db.Model.FindEntityType(typeof(TRow))!;

    public async Task<JsonArray> ExportAsync(PersonId person, CancellationToken cancellationToken)
    {
        var rows = await Of(person).AsNoTracking().ToListAsync(cancellationToken);

        return [.. rows.Select(row => (JsonNode)RowAsJson.Of(Model, row))];
    }

    public virtual Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var rows = partnership is { } left ? ToldIn(person, left) : Of(person);

        return rows?.ExecuteDeleteAsync(cancellationToken) ?? Task.FromResult(0);
    }

    /// <summary>Everything that is about the person.</summary>
    protected abstract IQueryable<TRow> Of(PersonId person);

    /// <summary>What of it goes when the person leaves one partnership; <see langword="null"/> when nothing does, with the reason beside it.</summary>
    protected abstract IQueryable<TRow>? ToldIn(PersonId person, Guid partnership);
}
