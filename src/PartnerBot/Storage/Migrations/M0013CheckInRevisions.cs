using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0013_CheckInRevisions")]
internal sealed class M0013CheckInRevisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("revision", "check_ins", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("shared", "check_ins", maxLength: TextLength.Choice, nullable: true);
        // What is answered already was answered once, and shared as it was chosen.
        migrationBuilder.Sql("UPDATE check_ins SET revision = 1 WHERE answered_at IS NOT NULL");
        migrationBuilder.Sql("UPDATE check_ins SET shared = visibility WHERE visibility IN ('Broker', 'Partners')");
    }
}
