using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0004_Deliveries")]
internal sealed class M0004Deliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "deliveries",
            table => new
            {
                Id = table.Id("id"),
                PersonId = table.Id("person_id"),
                Occasion = table.Text("occasion", 200),
                Message = table.Json("message"),
                QueuedAt = table.Instant("queued_at"),
                DueAt = table.Instant("due_at"),
                ExpiresAt = table.Instant("expires_at", nullable: true),
                State = table.Choice("state"),
                ClaimedBy = table.Id("claimed_by", nullable: true),
                ClaimedUntil = table.Instant("claimed_until", nullable: true),
                Attempts = table.Number("attempts"),
                Reason = table.Text("reason", 200, nullable: true),
                SettledAt = table.Instant("settled_at", nullable: true),
                ActivityId = table.Text("activity_id", 200, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_deliveries", row => row.Id);
                table.ForeignKey("FK_deliveries_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_deliveries_occasion", "deliveries", "occasion", unique: true);
        migrationBuilder.CreateIndex("IX_deliveries_state_due_at", "deliveries", ["state", "due_at"]);
        migrationBuilder.CreateIndex("IX_deliveries_claimed_by", "deliveries", "claimed_by");
        migrationBuilder.CreateIndex("IX_deliveries_person_id", "deliveries", "person_id");
    }
}
