using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0034_Admins")]
internal sealed class M0034Admins : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("admin_since", "people", nullable: true);
        migrationBuilder.AddColumn<Guid>("admin_by", "people", nullable: true);
    }
}
