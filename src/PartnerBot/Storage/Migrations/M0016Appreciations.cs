using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0016_Appreciations")]
internal sealed class M0016Appreciations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "appreciations",
            table => new
            {
                Id = table.Id("id"),
                PartnershipId = table.Id("partnership_id"),
                FromId = table.Id("from_id"),
                ToId = table.Id("to_id"),
                Text = table.Text("text", TextLength.Default),
                SaidAt = table.Instant("said_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_appreciations", row => row.Id);
                table.ForeignKey("FK_appreciations_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_appreciations_people_from_id", row => row.FromId, "people", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_appreciations_people_to_id", row => row.ToId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_appreciations_partnership_id", "appreciations", "partnership_id");
        migrationBuilder.CreateIndex("IX_appreciations_from_id", "appreciations", "from_id");
        migrationBuilder.CreateIndex("IX_appreciations_to_id", "appreciations", "to_id");
    }
}
