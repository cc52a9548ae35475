using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0017_Asks")]
internal sealed class M0017Asks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "asks",
            table => new
            {
                Id = table.Id("id"),
                CheckInId = table.Id("check_in_id"),
                PartnershipId = table.Id("partnership_id"),
                PersonId = table.Id("person_id"),
                Helps = table.Text("helps", TextLength.Default),
                Audience = table.Choice("audience"),
                OpenedAt = table.Instant("opened_at"),
                State = table.Choice("state"),
                EndedAt = table.Instant("ended_at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_asks", row => row.Id);
                table.ForeignKey("FK_asks_check_ins_check_in_id", row => row.CheckInId, "check_ins", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_asks_partnerships_partnership_id", row => row.PartnershipId, "partnerships", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_asks_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_asks_check_in_id", "asks", "check_in_id", unique: true);
        migrationBuilder.CreateIndex("IX_asks_partnership_id_state", "asks", ["partnership_id", "state"]);
        migrationBuilder.CreateIndex("IX_asks_person_id", "asks", "person_id");

        migrationBuilder.CreateTable(
            "ask_replies",
            table => new
            {
                AskId = table.Id("ask_id"),
                PersonId = table.Id("person_id"),
                Kind = table.Choice("kind"),
                Line = table.Text("line", TextLength.Default, nullable: true),
                RepliedAt = table.Instant("replied_at"),
                Revision = table.Number("revision"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ask_replies", row => new { row.AskId, row.PersonId });
                table.ForeignKey("FK_ask_replies_asks_ask_id", row => row.AskId, "asks", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_ask_replies_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_ask_replies_person_id", "ask_replies", "person_id");
    }
}
