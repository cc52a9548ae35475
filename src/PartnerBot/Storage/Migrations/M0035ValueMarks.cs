using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0035_ValueMarks")]
internal sealed class M0035ValueMarks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("values_in_words", "closings", maxLength: TextLength.Json, nullable: true);
        migrationBuilder.AddColumn<DateTime>("frozen_at", "closings", nullable: true);

        migrationBuilder.CreateTable(
            "value_marks",
            table => new
            {
                ReflectionId = table.Id("reflection_id"),
                PersonId = table.Id("person_id"),
                Marked = table.Words("marked"),
                MarkedAt = table.Instant("marked_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_value_marks", row => new { row.ReflectionId, row.PersonId });
                table.ForeignKey("FK_value_marks_closings_reflection_id", row => row.ReflectionId, "closings", "reflection_id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_value_marks_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_value_marks_person_id", "value_marks", "person_id");
    }
}
