using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0012_Pauses")]
internal sealed class M0012Pauses : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("contact", "people", maxLength: TextLength.Choice, defaultValue: "Usual");
        migrationBuilder.AddColumn<DateTime>("paused_until", "people", nullable: true);
        migrationBuilder.AddColumn<string>("kind", "deliveries", maxLength: TextLength.Choice, defaultValue: "News");
    }
}
