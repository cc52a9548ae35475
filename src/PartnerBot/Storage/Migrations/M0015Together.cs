using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0015_Together")]
internal sealed class M0015Together : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "shared_side_by_sides",
            table => new
            {
                PartnershipId = table.Id("partnership_id"),
                Number = table.Number("number"),
                OrganisationIds = table.Text("organisation_ids", TextLength.Story),
                SharedAt = table.Instant("shared_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_shared_side_by_sides", row => new { row.PartnershipId, row.Number });
                table.ForeignKey("FK_shared_side_by_sides_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.AddColumn<DateTime>("met_at", "partnerships", nullable: true);
        migrationBuilder.AddColumn<DateTime>("meeting_skipped_at", "partnerships", nullable: true);
        // Partnerships that went on before there was the question go on as they did.
        migrationBuilder.Sql("UPDATE partnerships SET meeting_skipped_at = created_at");
    }
}
