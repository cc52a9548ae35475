using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0018_ReflectionSetUps")]
internal sealed class M0018ReflectionSetUps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("stage", "reflections", maxLength: TextLength.Choice, defaultValue: "Stories");
        migrationBuilder.AddColumn<string>("period", "reflections", maxLength: 100, defaultValue: "");
        migrationBuilder.AddColumn<string>("purpose", "reflections", maxLength: TextLength.Default, defaultValue: "");
        migrationBuilder.AddColumn<string>("readers", "reflections", maxLength: TextLength.Choice, defaultValue: "WiderReport");
        migrationBuilder.AddColumn<string>(
            "domains", "reflections", maxLength: TextLength.Story, defaultValue: """["@people","@together","@communities","@organisations","@else"]""");
        migrationBuilder.AddColumn<int>("revision", "reflections", defaultValue: 0);
        migrationBuilder.AddColumn<int>("version", "reflections", defaultValue: 0);
        migrationBuilder.AddColumn<DateTime>("proposed_at", "reflections", nullable: false, defaultValue: DateTime.UnixEpoch);
        migrationBuilder.Sql("UPDATE reflections SET proposed_at = opened_at");
        migrationBuilder.Sql("UPDATE reflections SET stage = 'Concluded' WHERE closed_at IS NOT NULL");

        migrationBuilder.CreateTable(
            "set_up_acceptances",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                OrganisationId = table.Id("organisation_id"),
                Revision = table.Number("revision"),
                PersonId = table.Id("person_id"),
                AcceptedAt = table.Instant("accepted_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_set_up_acceptances", row => new { row.ReflectionId, row.OrganisationId, row.Revision });
                table.ForeignKey("FK_set_up_acceptances_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_set_up_acceptances_organisations_organisation_id", row => row.OrganisationId, "organisations", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_set_up_acceptances_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_set_up_acceptances_organisation_id", "set_up_acceptances", "organisation_id");
        migrationBuilder.CreateIndex("IX_set_up_acceptances_person_id", "set_up_acceptances", "person_id");

        migrationBuilder.CreateTable(
            "set_up_suggestions",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                Revision = table.Number("revision"),
                Text = table.Text("text", TextLength.Default),
                SaidAt = table.Instant("said_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_set_up_suggestions", row => new { row.ReflectionId, row.PersonId });
                table.ForeignKey("FK_set_up_suggestions_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_set_up_suggestions_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_set_up_suggestions_person_id", "set_up_suggestions", "person_id");
    }
}
