using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0022_Absences")]
internal sealed class M0022Absences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("away", "people", maxLength: TextLength.Default, nullable: true);
        // Both databases write a day as ISO 8601 does.
        migrationBuilder.Sql("UPDATE people SET away = CAST(away_from AS VARCHAR(10)) || '/' || CAST(away_until AS VARCHAR(10)) WHERE away_from IS NOT NULL AND away_until IS NOT NULL");
        // In words that both understand: for SQLite the framework would build the table anew from a model that hand-written migrations do not keep.
        migrationBuilder.Sql("ALTER TABLE people DROP COLUMN away_from");
        migrationBuilder.Sql("ALTER TABLE people DROP COLUMN away_until");
    }
}
