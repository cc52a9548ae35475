using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0029_OpenElements")]
internal sealed class M0029OpenElements : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "open_elements",
        table => new
        {
            PartnershipId = table.Id("partnership_id"),
            Element = table.Choice("element"),
            OpenedAt = table.Instant("opened_at"),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_open_elements", row => new { row.PartnershipId, row.Element });
            table.ForeignKey("FK_open_elements_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
        });
}
