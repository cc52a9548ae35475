using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0010_Reflections")]
internal sealed class M0010Reflections : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "reflections",
            table => new
            {
                Id = table.Id("id"),
                PartnershipId = table.Id("partnership_id"),
                Kind = table.Choice("kind"),
                OpenedAt = table.Instant("opened_at"),
                DueOn = table.Date("due_on"),
                DueAt = table.Instant("due_at"),
                ClosedAt = table.Instant("closed_at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_reflections", row => row.Id);
                table.ForeignKey("FK_reflections_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_reflections_partnership_id", "reflections", "partnership_id", unique: true, filter: "closed_at IS NULL");

        migrationBuilder.CreateTable(
            "reflection_invitations",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                InvitedAt = table.Instant("invited_at"),
                DeclinedAt = table.Instant("declined_at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_reflection_invitations", row => new { row.ReflectionId, row.PersonId });
                table.ForeignKey("FK_reflection_invitations_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_reflection_invitations_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_reflection_invitations_person_id", "reflection_invitations", "person_id");

        migrationBuilder.CreateTable(
            "stories",
            table => new
            {
                Id = table.Id("id"),
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                Changes = table.Text("changes", TextLength.Story),
                ChosenChange = table.Number("chosen_change", nullable: true),
                Before = table.Text("before", 700, nullable: true),
                Happened = table.Text("happened", 1_000, nullable: true),
                Now = table.Text("now", 700, nullable: true),
                WhyItMatters = table.Text("why_it_matters", 500, nullable: true),
                Lesson = table.Text("lesson", 400, nullable: true),
                Title = table.Text("title", 100, nullable: true),
                Naming = table.Choice("naming"),
                Readers = table.Choice("readers"),
                MentionsOthers = table.YesNo("mentions_others"),
                Language = table.Text("language", 20),
                ConfirmedAt = table.Instant("confirmed_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_stories", row => row.Id);
                table.ForeignKey("FK_stories_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_stories_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_stories_reflection_id_person_id", "stories", ["reflection_id", "person_id"], unique: true);
        migrationBuilder.CreateIndex("IX_stories_person_id", "stories", "person_id");
    }
}
