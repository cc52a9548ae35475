using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>How many people of how many organisations have chosen among how many stories; of panels from before it is not known.</summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0039_PanelReadings")]
internal sealed class M0039PanelReadings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("panel_people", "reflections", nullable: true);
        migrationBuilder.AddColumn<int>("panel_organisations", "reflections", nullable: true);
        migrationBuilder.AddColumn<int>("panel_stories", "reflections", nullable: true);
    }
}
