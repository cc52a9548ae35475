using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0008_CheckInSchedules")]
internal sealed class M0008CheckInSchedules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "check_in_schedules",
        table => new
        {
            PartnershipId = table.Id("partnership_id"),
            Weeks = table.Number("weeks"),
            Weekday = table.Choice("weekday"),
            At = table.TimeOfDay("at"),
            FirstDay = table.Date("first_day"),
            IntervalSeconds = table.Number("interval_seconds", nullable: true),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_check_in_schedules", row => row.PartnershipId);
            table.ForeignKey("FK_check_in_schedules_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
        });
}
