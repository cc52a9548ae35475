using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>What waits for a tenant that Teams has no room for is passed over as a whole, and not row by row.</summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0038_WhoseLimits")]
internal sealed class M0038WhoseLimits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("tenant_id", "deliveries", maxLength: 100, nullable: true);
        // Only what waits: nobody asks any more whose limits the others counted for.
        migrationBuilder.Sql("UPDATE deliveries SET tenant_id = (SELECT people.tenant_id FROM people WHERE people.id = deliveries.person_id) WHERE state = 'Queued'");
        migrationBuilder.CreateIndex("IX_deliveries_tenant_id_due_at", "deliveries", ["tenant_id", "due_at"], filter: "state = 'Queued'");
    }
}
