using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0009_CheckIns")]
internal sealed class M0009CheckIns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "cycles",
            table => new
            {
                Id = table.Id("id"),
                PartnershipId = table.Id("partnership_id"),
                Number = table.Number("number"),
                ScheduledAt = table.Instant("scheduled_at"),
                OpenedAt = table.Instant("opened_at"),
                ClosesAt = table.Instant("closes_at"),
                ClosedAt = table.Instant("closed_at", nullable: true),
                Summary = table.Json("summary", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_cycles", row => row.Id);
                table.ForeignKey("FK_cycles_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_cycles_partnership_id_number", "cycles", ["partnership_id", "number"], unique: true);
        migrationBuilder.CreateIndex("IX_cycles_partnership_id_scheduled_at", "cycles", ["partnership_id", "scheduled_at"], unique: true);
        migrationBuilder.CreateIndex("IX_cycles_closed_at", "cycles", "closed_at");

        migrationBuilder.CreateTable(
            "check_ins",
            table => new
            {
                Id = table.Id("id"),
                CycleId = table.Id("cycle_id"),
                PersonId = table.Id("person_id"),
                AskedAt = table.Instant("asked_at"),
                Offered = table.Choice("offered"),
                AnsweredAt = table.Instant("answered_at", nullable: true),
                Feeling = table.Choice("feeling", nullable: true),
                Burdens = table.Text("burdens", TextLength.Default),
                Helps = table.Text("helps", TextLength.Default),
                Note = table.Text("note", TextLength.Default, nullable: true),
                Visibility = table.Choice("visibility", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_check_ins", row => row.Id);
                table.ForeignKey("FK_check_ins_cycles_cycle_id", row => row.CycleId, "cycles", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_check_ins_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_check_ins_cycle_id_person_id", "check_ins", ["cycle_id", "person_id"], unique: true);
        migrationBuilder.CreateIndex("IX_check_ins_person_id_asked_at", "check_ins", ["person_id", "asked_at"]);
    }
}
