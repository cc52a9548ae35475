using PartnerBot.Privacy;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>docs/privacy.md shows the table of roles and things as the code has it, row by row.</summary>
public sealed class RolesDocumentationTests
{
    [Fact]
    public void The_page_about_privacy_shows_the_table_that_decides()
    {
        string[] table =
        [
            $"| what | {string.Join(" | ", PrivacyRow.Columns.Select(Heading))} |",
            $"|---|{string.Concat(PrivacyRow.Columns.Select(_ => "---|"))}",
            .. WhoMay.Rows.Select(row => $"| {row.What} | {string.Join(" | ", PrivacyRow.Columns.Select(role => Cell(row.For(role))))} |"),
        ];

        var shown = File.ReadLines(Path.Combine(Repository.Root, "docs", "privacy.md"))
            .SkipWhile(line => line != "## Who may see and do what")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'));

        Assert.Equal(string.Join('\n', table), string.Join('\n', shown));
    }

    private static string Heading(Roles role) => role switch
    {
        Roles.Author => "author",
        Roles.Addressee => "addressee",
        Roles.Partner => "partner",
        Roles.Broker => "broker",
        Roles.Invited => "invited",
        Roles.Panelist => "panelist",
        Roles.Outside => "outside",
        Roles.Admin => "admin",
        _ => "anybody else",
    };

    private static string Cell(Access access) => access switch
    {
        Access.Nothing => "–",
        Access.Totals => "in counts",
        Access.WithoutName => "without name",
        Access.AsConsented => "as allowed",
        Access.All => "yes",
    };
}
