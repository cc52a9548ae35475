using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0024_StoryPanels")]
internal sealed class M0024StoryPanels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("panel_began_at", "reflections", nullable: true);
        migrationBuilder.AddColumn<DateTime>("round_began_at", "reflections", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("round_due_on", "reflections", nullable: true);
        migrationBuilder.AddColumn<DateTime>("round_due_at", "reflections", nullable: true);
        migrationBuilder.AddColumn<bool>("was_prolonged", "reflections", defaultValue: false);

        migrationBuilder.CreateTable(
            "panel_seats",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                Number = table.Number("number"),
                OrganisationId = table.Id("organisation_id"),
                PersonId = table.Id("person_id", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_panel_seats", row => new { row.ReflectionId, row.Number });
                table.ForeignKey("FK_panel_seats_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_panel_seats_organisations_organisation_id", row => row.OrganisationId, "organisations", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_panel_seats_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.SetNull);
            });
        migrationBuilder.CreateIndex("IX_panel_seats_organisation_id", "panel_seats", "organisation_id");
        migrationBuilder.CreateIndex("IX_panel_seats_person_id", "panel_seats", "person_id");

        migrationBuilder.CreateTable(
            "panel_votes",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                Domain = table.Text("domain", 60),
                Round = table.Number("round"),
                StoryId = table.Id("story_id"),
                Reason = table.Text("reason", TextLength.Default),
                CastAt = table.Instant("cast_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_panel_votes", row => new { row.ReflectionId, row.PersonId, row.Domain, row.Round });
                table.ForeignKey("FK_panel_votes_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_panel_votes_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_panel_votes_stories_story_id", row => row.StoryId, "stories", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_panel_votes_person_id", "panel_votes", "person_id");
        migrationBuilder.CreateIndex("IX_panel_votes_story_id", "panel_votes", "story_id");

        migrationBuilder.CreateTable(
            "chosen_stories",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                StoryId = table.Id("story_id"),
                Domain = table.Text("domain", 60),
                CheckedBy = table.Text("checked_by", 100, nullable: true),
                CheckedHow = table.Text("checked_how", TextLength.Default, nullable: true),
                Finding = table.Choice("finding", nullable: true),
                CheckedAt = table.Instant("checked_at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_chosen_stories", row => new { row.ReflectionId, row.StoryId });
                table.ForeignKey("FK_chosen_stories_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_chosen_stories_stories_story_id", row => row.StoryId, "stories", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_chosen_stories_story_id", "chosen_stories", "story_id");
    }
}
