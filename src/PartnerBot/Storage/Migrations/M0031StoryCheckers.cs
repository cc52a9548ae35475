using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>
/// Who looked into a story is kept as the person, no longer as a typed name, which nobody who wanted to be forgotten would have been found by. The
/// names typed so far are let go of; what was found stays. The column stays too, as long as hosts of the second release may run, which read it.
/// </summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0031_StoryCheckers")]
internal sealed class M0031StoryCheckers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("UPDATE chosen_stories SET checked_by = NULL");
        migrationBuilder.CreateTable(
            "story_checkers",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                StoryId = table.Id("story_id"),
                PersonId = table.Id("person_id"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_story_checkers", row => new { row.ReflectionId, row.StoryId, row.PersonId });
                table.ForeignKey(
                    "FK_story_checkers_chosen_stories_reflection_id_story_id",
                    row => new { row.ReflectionId, row.StoryId },
                    "chosen_stories",
                    ["reflection_id", "story_id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_story_checkers_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_story_checkers_person_id", "story_checkers", "person_id");
    }
}
