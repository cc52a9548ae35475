using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBot.Storage;

/// <summary>
/// Instants are kept as UTC date-times: SQLite cannot order by a DateTimeOffset, and PostgreSQL's timestamptz takes nothing but UTC.
/// Both keep whole microseconds, so that a value read back equals the one written on either database.
/// </summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => ToColumn(instant),
    column => new DateTimeOffset(DateTime.SpecifyKind(column, DateTimeKind.Utc), TimeSpan.Zero))
{
    public static DateTime ToColumn(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
