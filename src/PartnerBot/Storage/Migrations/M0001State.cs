using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0001_State")]
internal sealed class M0001State : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "state_documents",
            table => new
            {
                KeyHash = table.Text("key_hash", 64),
                Key = table.Text("key", 1_024),
                Content = table.Bytes("content"),
                ETag = table.Text("etag", 40),
                UpdatedAt = table.Instant("updated_at"),
            },
            constraints: table => table.PrimaryKey("PK_state_documents", row => row.KeyHash));
        migrationBuilder.CreateIndex("IX_state_documents_updated_at", "state_documents", "updated_at");

        migrationBuilder.CreateTable(
            "seen_activities",
            table => new
            {
                ConversationId = table.Text("conversation_id", 400),
                ActivityId = table.Text("activity_id", 200),
                ClaimedAt = table.Instant("claimed_at"),
                CompletedAt = table.Instant("completed_at", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_seen_activities", row => new { row.ConversationId, row.ActivityId }));
        migrationBuilder.CreateIndex("IX_seen_activities_claimed_at", "seen_activities", "claimed_at");
    }
}
