using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0005_Partnerships")]
internal sealed class M0005Partnerships : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "partnerships",
            table => new
            {
                Id = table.Id("id"),
                Name = table.Text("name", 100),
                Purpose = table.Text("purpose", TextLength.Default),
                Duration = table.Choice("duration"),
                DailyWork = table.Text("daily_work", TextLength.Default, nullable: true),
                Agreement = table.Choice("agreement"),
                Language = table.Text("language", 20),
                Zone = table.Text("zone", 100),
                CreatedAt = table.Instant("created_at"),
                EndedAt = table.Instant("ended_at", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_partnerships", row => row.Id));

        migrationBuilder.CreateTable(
            "organisations",
            table => new
            {
                Id = table.Id("id"),
                PartnershipId = table.Id("partnership_id"),
                Name = table.Text("name", 100),
                Position = table.Number("position"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_organisations", row => row.Id);
                table.ForeignKey("FK_organisations_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_organisations_partnership_id", "organisations", "partnership_id");

        migrationBuilder.CreateTable(
            "memberships",
            table => new
            {
                Id = table.Id("id"),
                PartnershipId = table.Id("partnership_id"),
                PersonId = table.Id("person_id"),
                Role = table.Choice("role"),
                OrganisationId = table.Id("organisation_id", nullable: true),
                InvitedAt = table.Instant("invited_at"),
                JoinedAt = table.Instant("joined_at", nullable: true),
                LeftAt = table.Instant("left_at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_memberships", row => row.Id);
                table.ForeignKey("FK_memberships_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_memberships_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_memberships_organisations_organisation_id", row => row.OrganisationId, "organisations", "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("IX_memberships_partnership_id_person_id", "memberships", ["partnership_id", "person_id"], unique: true);
        migrationBuilder.CreateIndex("IX_memberships_person_id", "memberships", "person_id");
        migrationBuilder.CreateIndex("IX_memberships_organisation_id", "memberships", "organisation_id");
    }
}
