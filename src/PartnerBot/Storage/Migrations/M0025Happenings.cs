using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0025_Happenings")]
internal sealed class M0025Happenings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "happenings",
            table => new
            {
                CycleId = table.Id("cycle_id"),
                PersonId = table.Id("person_id"),
                Text = table.Text("text", TextLength.Default, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_happenings", row => new { row.CycleId, row.PersonId });
                table.ForeignKey("FK_happenings_cycles_cycle_id", row => row.CycleId, "cycles", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_happenings_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_happenings_person_id", "happenings", "person_id");
    }
}
