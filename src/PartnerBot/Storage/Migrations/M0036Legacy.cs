using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0036_Legacy")]
internal sealed class M0036Legacy : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "legacy_entries",
            table => new
            {
                Id = table.Id("id"),
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                Kind = table.Choice("kind"),
                Text = table.Words("text"),
                IsNamed = table.YesNo("is_named"),
                ForOutside = table.YesNo("for_outside"),
                AddedAt = table.Instant("added_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_legacy_entries", row => row.Id);
                table.ForeignKey("FK_legacy_entries_closings_reflection_id", row => row.ReflectionId, "closings", "reflection_id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_legacy_entries_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_legacy_entries_reflection_id", "legacy_entries", "reflection_id");
        migrationBuilder.CreateIndex("IX_legacy_entries_person_id", "legacy_entries", "person_id");
    }
}
