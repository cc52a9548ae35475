using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0011_PersonalLinks")]
internal sealed class M0011PersonalLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "personal_links",
            table => new
            {
                Id = table.Id("id"),
                Digest = table.Bytes("digest"),
                PersonId = table.Id("person_id"),
                Purpose = table.Choice("purpose"),
                Subject = table.Id("subject"),
                CreatedAt = table.Instant("created_at"),
                ExpiresAt = table.Instant("expires_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_personal_links", row => row.Id);
                table.ForeignKey("FK_personal_links_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_personal_links_digest", "personal_links", "digest", unique: true);
        migrationBuilder.CreateIndex("IX_personal_links_person_id", "personal_links", "person_id");
        migrationBuilder.CreateIndex("IX_personal_links_expires_at", "personal_links", "expires_at");
    }
}
