using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0007_Onboarding")]
internal sealed class M0007Onboarding : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "consents",
            table => new
            {
                Id = table.Id("id"),
                PersonId = table.Id("person_id"),
                PartnershipId = table.Id("partnership_id"),
                Version = table.Number("version"),
                Language = table.Text("language", 20),
                State = table.Choice("state"),
                DecidedAt = table.Instant("decided_at"),
                GivenAt = table.Instant("given_at", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_consents", row => row.Id);
                table.ForeignKey("FK_consents_people_person_id", row => row.PersonId, "people", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex(
            "IX_consents_person_id_partnership_id_version", "consents", ["person_id", "partnership_id", "version"], unique: true);

        migrationBuilder.CreateTable(
            "onboarding_answers",
            table => new
            {
                MembershipId = table.Id("membership_id"),
                Run = table.Text("run", 40),
                Hopes = table.Text("hopes", TextLength.Default, nullable: true),
                Brings = table.Text("brings", TextLength.Default, nullable: true),
                Needs = table.Text("needs", TextLength.Default, nullable: true),
                ChosenValues = table.Text("chosen_values", 200),
                ValuesHere = table.Text("values_here", TextLength.Default, nullable: true),
                ConfirmedAt = table.Instant("confirmed_at"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_onboarding_answers", row => row.MembershipId);
                table.ForeignKey("FK_onboarding_answers_memberships_membership_id", row => row.MembershipId, "memberships", "id", onDelete: ReferentialAction.Cascade);
            });
    }
}
