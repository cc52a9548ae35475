using System.Globalization;
using System.Reflection;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>A value for a column of any type that the model has.</summary>
internal static class SomeValue
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    public static object Of(Type column, string marker, int number)
    {
        var type = Nullable.GetUnderlyingType(column) ?? column;

        return type switch
        {
            _ when type == typeof(string) => marker,
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)number,
            _ when type == typeof(double) => (double)number,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(byte[]) => Guid.CreateVersion7().ToByteArray(),
            _ when type == typeof(DateTimeOffset) => Now.AddSeconds(number),
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Now.Date),
            _ when type == typeof(TimeOnly) => new TimeOnly(10, 0),
            _ when type == typeof(TimeSpan) => TimeSpan.FromDays(1),
            { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
            { IsGenericType: true } when type.IsAssignableTo(typeof(System.Collections.IEnumerable)) => Several(type.GetGenericArguments()[0], marker, number),
            _ when type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>)) =>
                type.GetMethod("From", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [Guid.CreateVersion7()])!,
            _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"The tests know no value of type {type.Name} yet: add one here.")),
        };
    }

    private static Array Several(Type item, string marker, int number)
    {
        var several = Array.CreateInstance(item, 1);
        several.SetValue(Of(item, marker, number), 0);

        return several;
    }
}
