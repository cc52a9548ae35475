using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>
/// How much a database has to do for a statement, to compare one with another: the steps that SQLite takes, or the rows that PostgreSQL's plan
/// really went through. The statement is carried out.
/// </summary>
internal static partial class StatementWork
{
    /// <param name="db">Where.</param>
    /// <param name="statement">With places such as <c>{0}</c>, as EF takes it.</param>
    /// <param name="values">What comes there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<long> OfAsync(PartnerBotDb db, string statement, object[] values, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Place().Replace(statement, "@p$1");
        foreach (var (number, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{number}", value);
            command.Parameters.Add(parameter);
        }

        return command is SqliteCommand { Connection: { } connection } ? await StepsAsync(command, connection, cancellationToken) : await RowsAsync(db, command, cancellationToken);
    }

    private static async Task<long> StepsAsync(DbCommand command, SqliteConnection connection, CancellationToken cancellationToken)
    {
        var steps = 0L;
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 1, Count, null);
        await command.ExecuteNonQueryAsync(cancellationToken);
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 0, null, null);

        return steps;

        int Count(object _)
        {
            steps++;

            return 0;
        }
    }

    private static async Task<long> RowsAsync(PartnerBotDb db, DbCommand command, CancellationToken cancellationToken)
    {
        // What it knows of the tables decides how it goes about it; on a real server it looks by itself now and then.
        await db.Database.ExecuteSqlRawAsync("ANALYZE deliveries, people", cancellationToken);
        command.CommandText = $"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) {command.CommandText}";
        var (rows, loops) = (0.0, 1.0);
        await using var plan = await command.ExecuteReaderAsync(cancellationToken);
        while (await plan.ReadAsync(cancellationToken))
        {
            var line = plan.GetString(0);
            if (Went().Match(line) is { Success: true } went)
                rows += Number(went, "rows") * (loops = Number(went, "loops"));
            if (Removed().Match(line) is { Success: true } removed)
                rows += Number(removed, "rows") * loops;
        }

        return (long)rows;
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"actual rows=(?<rows>[\d.]+) loops=(?<loops>\d+)")]
    private static partial Regex Went();

    [GeneratedRegex(@"Rows Removed by .*: (?<rows>[\d.]+)")]
    private static partial Regex Removed();
}
