using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0006_Joining")]
internal sealed class M0006Joining : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "join_codes",
            table => new
            {
                Code = table.Text("code", 8),
                PartnershipId = table.Id("partnership_id"),
                IssuedAt = table.Instant("issued_at"),
                ExpiresAt = table.Instant("expires_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_join_codes", row => row.Code);
                table.ForeignKey("FK_join_codes_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_join_codes_partnership_id", "join_codes", "partnership_id");

        migrationBuilder.CreateTable(
            "wrong_join_tries",
            table => new
            {
                Id = table.Id("id"),
                PersonId = table.Id("person_id"),
                At = table.Instant("at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_wrong_join_tries", row => row.Id);
                table.ForeignKey("FK_wrong_join_tries_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_wrong_join_tries_person_id_at", "wrong_join_tries", ["person_id", "at"]);
    }
}
