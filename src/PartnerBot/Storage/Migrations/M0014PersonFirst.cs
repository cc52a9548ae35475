using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0014_PersonFirst")]
internal sealed class M0014PersonFirst : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("working_days", "people", maxLength: 100, nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("works_from", "people", nullable: true);
        migrationBuilder.AddColumn<TimeOnly>("works_until", "people", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("away_from", "people", nullable: true);
        migrationBuilder.AddColumn<DateOnly>("away_until", "people", nullable: true);

        foreach (var words in (string[])["name_said", "reach", "access_needs", "words_to_avoid", "worry", "step_back", "second_here", "third_here"])
        {
            migrationBuilder.AddColumn<string>(words, "onboarding_answers", maxLength: TextLength.Default, nullable: true);
        }

        migrationBuilder.AddColumn<string>("time_covered", "onboarding_answers", maxLength: TextLength.Choice, nullable: true);
        migrationBuilder.AddColumn<string>("concerns_for", "onboarding_answers", maxLength: TextLength.Choice, nullable: true);
    }
}
