using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

[DbContext(typeof(PartnerBotDb))]
[Migration("0026_MeetingInvitations")]
internal sealed class M0026MeetingInvitations : Migration
{
    // Who was never asked has not said yes.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("may_be_invited", "onboarding_answers", defaultValue: false);
}
