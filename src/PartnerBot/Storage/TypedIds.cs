using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBot.Storage;

internal static class TypedIds
{
    public static void UseTypedIds(this ModelConfigurationBuilder conventions, Assembly assembly)
    {
        var ids = assembly.GetTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(IsEntityId));
        foreach (var id in ids)
        {
            conventions.Properties(id).HaveConversion(typeof(Converter<>).MakeGenericType(id));
        }
    }

    private static bool IsEntityId(Type candidate) =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEntityId<>);

    private sealed class Converter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
        where TId : struct, IEntityId<TId>
    {
        // An expression tree cannot call a static member of an interface.
        private static TId From(Guid value) => TId.From(value);
    }
}
