using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0030_Closings")]
internal sealed class M0030Closings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "closings",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                PartnershipId = table.Id("partnership_id"),
                BeganAt = table.Instant("began_at"),
                DueOn = table.Date("due_on"),
                DueAt = table.Instant("due_at"),
                ShownAt = table.Instant("shown_at", nullable: true),
                Version = table.Number("version"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_closings", row => row.ReflectionId);
                table.ForeignKey("FK_closings_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_closings_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_closings_partnership_id", "closings", "partnership_id");

        migrationBuilder.CreateTable(
            "organisation_decisions",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                Voice = table.Id("voice"),
                OrganisationId = table.Id("organisation_id", nullable: true),
                PersonId = table.Id("person_id", nullable: true),
                Next = table.Choice("next"),
                Why = table.Words("why", nullable: true),
                DecidedAt = table.Instant("decided_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_organisation_decisions", row => new { row.ReflectionId, row.Voice });
                table.ForeignKey("FK_organisation_decisions_closings_reflection_id", row => row.ReflectionId, "closings", "reflection_id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_organisation_decisions_organisations_organisation_id", row => row.OrganisationId, "organisations", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_organisation_decisions_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("IX_organisation_decisions_organisation_id", "organisation_decisions", "organisation_id");
        migrationBuilder.CreateIndex("IX_organisation_decisions_person_id", "organisation_decisions", "person_id");
    }
}
