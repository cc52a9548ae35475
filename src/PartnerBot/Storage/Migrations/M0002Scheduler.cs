using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>
/// The scheduler's tables, by the script that travels inside its package. The script creates only what is missing; when a later
/// Quartz asks for more, one more migration runs it again.
/// </summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0002_Scheduler")]
internal sealed class M0002Scheduler : Migration
{
    private const string TablePrefix = "QRTZ_";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in Script(migrationBuilder.ActiveProvider).Split("\n--;;", StringSplitOptions.TrimEntries))
        {
            if (statement.Split('\n').Any(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)))
            {
                migrationBuilder.Sql(statement.Replace("{0}", TablePrefix, StringComparison.Ordinal).Replace("{1}", TablePrefix, StringComparison.Ordinal));
            }
        }
    }

    private static string Script(string? provider)
    {
        var dialect = provider switch
        {
            "Microsoft.EntityFrameworkCore.Sqlite" => "sqlite",
            "Npgsql.EntityFrameworkCore.PostgreSQL" => "postgres",
            _ => throw new NotSupportedException($"There is no scheduler script for {provider}."),
        };
        var name = $"Quartz.Impl.AdoJobStore.Schema.create_{dialect}.sql";
        using var script = Assembly.Load("Quartz").GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"This version of Quartz holds no {name}.");
        using var reader = new StreamReader(script);

        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
