using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0032_SelfChecks")]
internal sealed class M0032SelfChecks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "self_checks",
            table => new
            {
                PersonId = table.Id("person_id"),
                Run = table.Id("run"),
                Answers = table.Words("answers"),
                LetGo = table.Words("let_go", nullable: true),
                KeptAt = table.Instant("kept_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_self_checks", row => new { row.PersonId, row.Run });
                table.ForeignKey("FK_self_checks_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "self_check_wishes",
            table => new
            {
                PersonId = table.Id("person_id"),
                IsWanted = table.YesNo("is_wanted"),
                OfferedIn = table.Date("offered_in", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_self_check_wishes", row => row.PersonId);
                table.ForeignKey("FK_self_check_wishes_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
