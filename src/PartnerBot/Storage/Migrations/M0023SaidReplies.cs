using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0023_SaidReplies")]
internal sealed class M0023SaidReplies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("said", "check_ins", maxLength: TextLength.Default, nullable: true);
}
