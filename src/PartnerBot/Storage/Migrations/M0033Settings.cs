using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0033_Settings")]
internal sealed class M0033Settings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "setting_versions",
            table => new
            {
                Id = table.Id("id"),
                Subject = table.Text("subject", 100),
                Number = table.Number("number"),
                Value = table.Json("value"),
                PartnershipId = table.Id("partnership_id", nullable: true),
                ChangedAt = table.Instant("changed_at"),
            },
            constraints: table => table.PrimaryKey("PK_setting_versions", row => row.Id));
        migrationBuilder.CreateIndex("IX_setting_versions_subject_number", "setting_versions", ["subject", "number"], unique: true);
        migrationBuilder.CreateIndex("IX_setting_versions_partnership_id", "setting_versions", "partnership_id");

        migrationBuilder.CreateTable(
            "setting_editors",
            table => new
            {
                VersionId = table.Id("version_id"),
                PersonId = table.Id("person_id"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_setting_editors", row => new { row.VersionId, row.PersonId });
                table.ForeignKey("FK_setting_editors_setting_versions_version_id", row => row.VersionId, "setting_versions", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_setting_editors_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_setting_editors_person_id", "setting_editors", "person_id");

        migrationBuilder.AddColumn<int>("fewest_answers", "check_in_schedules", defaultValue: 5);
        migrationBuilder.AddColumn<int>("keep_days", "check_in_schedules", nullable: true);
        migrationBuilder.AddColumn<bool>("reminds", "check_in_schedules", defaultValue: true);
        migrationBuilder.AddColumn<int>("extra_apart_days", "check_in_schedules", nullable: true);
    }
}
