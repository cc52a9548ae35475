using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>The purge of each night, and the numbers of the last week, find their rows without reading all that were kept.</summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0040_SettledDeliveries")]
internal sealed class M0040SettledDeliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateIndex("IX_deliveries_settled_at", "deliveries", "settled_at");
}
