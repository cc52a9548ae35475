using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>Who speaks for no organisation accepts a set-up, too: a person's yes is the row's key. No reflection was proposed with the table before.</summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0027_AcceptanceVoices")]
internal sealed class M0027AcceptanceVoices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("set_up_acceptances");
        migrationBuilder.CreateTable(
            "set_up_acceptances",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                Revision = table.Number("revision"),
                OrganisationId = table.Id("organisation_id", nullable: true),
                AcceptedAt = table.Instant("accepted_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_set_up_acceptances", row => new { row.ReflectionId, row.PersonId, row.Revision });
                table.ForeignKey("FK_set_up_acceptances_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_set_up_acceptances_organisations_organisation_id", row => row.OrganisationId, "organisations", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_set_up_acceptances_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_set_up_acceptances_organisation_id", "set_up_acceptances", "organisation_id");
        migrationBuilder.CreateIndex("IX_set_up_acceptances_person_id", "set_up_acceptances", "person_id");
    }
}
