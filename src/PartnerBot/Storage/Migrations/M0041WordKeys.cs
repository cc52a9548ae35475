using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PartnerBot.Storage.Migrations;

/// <summary>Which keys are in use: a start need not read what all people have written to see that one is missing.</summary>
[DbContext(typeof(PartnerBotDb))]
[Migration("0041_WordKeys")]
internal sealed class M0041WordKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "word_keys",
        table => new { Id = table.Id("id") },
        constraints: table => table.PrimaryKey("PK_word_keys", row => row.Id));
}
