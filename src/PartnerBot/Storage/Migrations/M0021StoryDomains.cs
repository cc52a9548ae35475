using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0021_StoryDomains")]
internal sealed class M0021StoryDomains : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("domain", "stories", maxLength: 60, defaultValue: "@else");
        migrationBuilder.AddColumn<bool>("others_agree", "stories", defaultValue: false);

        migrationBuilder.CreateTable(
            "taken_down_stories",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                TellerId = table.Id("teller_id"),
                Content = table.Json("content"),
                Domain = table.Text("domain", 60),
                WrittenAt = table.Instant("written_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_taken_down_stories", row => new { row.ReflectionId, row.TellerId });
                table.ForeignKey("FK_taken_down_stories_reflections_reflection_id", row => row.ReflectionId, "reflections", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_taken_down_stories_people_teller_id", row => row.TellerId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_taken_down_stories_teller_id", "taken_down_stories", "teller_id");
    }
}
