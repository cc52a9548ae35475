using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0003_People")]
internal sealed class M0003People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "people",
            table => new
            {
                Id = table.Id("id"),
                TenantId = table.Text("tenant_id", 100),
                ObjectId = table.Text("object_id", 100),
                TeamsName = table.Text("teams_name", 200, nullable: true),
                CallMe = table.Text("call_me", 100, nullable: true),
                Language = table.Text("language", 20, nullable: true),
                Zone = table.Text("zone", 100, nullable: true),
                FirstSeenAt = table.Instant("first_seen_at"),
                WelcomedAt = table.Instant("welcomed_at", nullable: true),
                Chat = table.Text("chat", TextLength.Story, nullable: true),
                IsReachable = table.YesNo("is_reachable"),
            },
            constraints: table => table.PrimaryKey("PK_people", row => row.Id));
        migrationBuilder.CreateIndex("IX_people_tenant_id_object_id", "people", ["tenant_id", "object_id"], unique: true);
    }
}
