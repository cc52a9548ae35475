using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBot.Storage;

/// <summary>
/// Every text column is locked by a <see cref="WordSafe"/> unless its mapping says <see cref="IsPlain"/>: who forgets to say something has
/// protected people's words, not shown them.
/// </summary>
internal static class OwnWords
{
    private const string Plain = "PartnerBot:Plain";

    /// <summary>
    /// A text of the program's own: a name of an occasion, a language, an id. It stays readable in the database, so that rows can be found, counted and
    /// ordered by it. Nothing that a person wrote, or that tells how a person is, may be plain.
    /// </summary>
    public static PropertyBuilder<T> IsPlain<T>(this PropertyBuilder<T> property, int maxLength) => property.HasMaxLength(maxLength).HasAnnotation(Plain, true);

    /// <summary>Whether a column is locked.</summary>
    public static bool HoldsWords(this IReadOnlyProperty property) => IsText(property) && property.FindAnnotation(Plain) is null && !property.IsKey() && !property.IsForeignKey();

    /// <summary>Locks the columns; the last thing that is done to a model.</summary>
    public static void LockWords(this ModelBuilder model, WordSafe safe)
    {
        var locked = new Locking(safe);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(table => table.GetProperties()).Where(property => property.HoldsWords()).ToList())
        {
            property.SetMaxLength(WordSafe.LockedLength(property.GetMaxLength() ?? TextLength.Default));
            // Comparisons are made between the words: the same ones, locked anew, are no change.
            var comparer = property.GetValueComparer();
            property.SetValueConverter(property.GetValueConverter() is { } own ? own.ComposeWith(locked) : locked);
            property.SetValueComparer(comparer);
        }
    }

    private static bool IsText(IReadOnlyProperty property) =>
        (property.ClrType == typeof(string) && property.GetValueConverter() is null)
        || (property.GetValueConverter()?.ProviderClrType == typeof(string) && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum);

    private sealed class Locking(WordSafe safe) : ValueConverter<string, string>(text => safe.Lock(text), stored => safe.Open(stored));
}

/// <summary>A model belongs to the safe that its columns are locked with.</summary>
internal sealed class ModelOfSafe : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as PartnerBotDb)?.Safe, designTime);
}
