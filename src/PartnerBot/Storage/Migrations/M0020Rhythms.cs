using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0020_Rhythms")]
internal sealed class M0020Rhythms : Migration
{
    private static readonly string[] SchedulerTables =
        ["SIMPLE_TRIGGERS", "SIMPROP_TRIGGERS", "CRON_TRIGGERS", "BLOB_TRIGGERS", "FIRED_TRIGGERS", "TRIGGERS"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "check_in_wishes",
            table => new
            {
                PartnershipId = table.Id("partnership_id"),
                PersonId = table.Id("person_id"),
                Rhythm = table.Choice("rhythm"),
                Weekday = table.Choice("weekday", nullable: true),
                At = table.TimeOfDay("at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_check_in_wishes", row => new { row.PartnershipId, row.PersonId });
                table.ForeignKey("FK_check_in_wishes_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_check_in_wishes_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_check_in_wishes_person_id", "check_in_wishes", "person_id");

        migrationBuilder.AddColumn<DateOnly>("skipped_day", "check_in_schedules", nullable: true);
        migrationBuilder.AddColumn<DateTime>("remind_at", "check_ins", nullable: true);
        migrationBuilder.CreateIndex("IX_check_ins_remind_at", "check_ins", "remind_at");

        migrationBuilder.AddColumn<string>("kind", "cycles", maxLength: TextLength.Choice, defaultValue: "Regular");
        migrationBuilder.AddColumn<DateTime>("asks_partners_at", "cycles", defaultValue: DateTime.UnixEpoch);
        migrationBuilder.AddColumn<DateTime>("partners_asked_at", "cycles", nullable: true);
        migrationBuilder.Sql("UPDATE cycles SET asks_partners_at = opened_at, partners_asked_at = opened_at");
        migrationBuilder.DropIndex("IX_cycles_partnership_id_number", "cycles");
        migrationBuilder.CreateIndex("IX_cycles_partnership_id_kind_number", "cycles", ["partnership_id", "kind", "number"], unique: true);
        migrationBuilder.CreateIndex("IX_cycles_partners_asked_at_asks_partners_at", "cycles", ["partners_asked_at", "asks_partners_at"]);

        // One trigger for each partnership and round gives way to one for many; the start plans them anew from the facts.
        foreach (var table in SchedulerTables)
        {
            migrationBuilder.Sql(
                $"DELETE FROM QRTZ_{table} WHERE TRIGGER_GROUP IN ('OpenCycleJob.recurring', 'OpenCycleJob.first', 'OpenCycleJob.once', 'CloseCycleJob.once', 'RemindSilentJob.once')");
        }
    }
}
