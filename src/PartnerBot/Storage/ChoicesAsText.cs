using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBot.Storage;

/// <summary>Choices by name in one text, for example <c>Workload,Money</c>: the same column on either database.</summary>
internal sealed class ChoicesAsText<T>() : ValueConverter<IReadOnlyList<T>, string>(
    choices => string.Join(',', choices),
    column => column.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>).ToList())
    where T : struct, Enum
{
    public static readonly ValueComparer<IReadOnlyList<T>> Comparer =
        new((a, b) => a!.SequenceEqual(b!), choices => choices.Aggregate(0, HashCode.Combine), choices => choices);
}
