using System.Text.RegularExpressions;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests;

/// <summary>Who reads the docs finds what they point at.</summary>
public sealed partial class DocsTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void Decisions_are_numbered_without_a_gap_and_each_says_its_own_number()
    {
        var decisions = Directory.GetFiles(Path.Combine(Docs, "decisions"), "*.md").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Enumerable.Range(1, decisions.Count).Select(number => $"{number:D4}"), decisions.Select(file => Path.GetFileName(file)[..4]));
        Assert.All(decisions, file => Assert.StartsWith($"# {Path.GetFileName(file)[..4]} · ", File.ReadLines(file).First(), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_decision_says_when_it_was_taken_whether_it_holds_and_why() =>
        Assert.All(Directory.GetFiles(Path.Combine(Docs, "decisions"), "*.md"), file =>
        {
            var page = File.ReadAllText(file);
            Assert.Matches(Standing(), page);
            Assert.All(["## Context", "## Decision", "## Consequences"], part => Assert.Contains($"\n{part}\n", page, StringComparison.Ordinal));
        });

    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_heading_in_it()
    {
        string[] pages =
        [
            Path.Combine(Repository.Root, "README.md"),
            Path.Combine(Repository.Root, "src", "PartnerBot.BotFramework", "README.md"),
            .. Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories),
        ];
        var links =
            from page in pages
            from Match link in Links().Matches(File.ReadAllText(page))
            let parts = link.Groups[1].Value.Split('#')
            where !parts[0].Contains(':', StringComparison.Ordinal)
            let file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])))
            select (Page: page, File: file, Heading: parts.ElementAtOrDefault(1));

        Assert.Contains(links, link => link.Heading == "on-azure");
        Assert.Empty(links
            .Where(link => !Path.Exists(link.File) || (link.Heading is not null && !Headings(link.File).Contains(link.Heading)))
            .Select(link => $"{Path.GetFileName(link.Page)} points at {link.File}, heading {link.Heading}, which is not there."));
    }

    [Fact]
    public void Every_chapter_of_a_capability_is_on_the_map()
    {
        var rows = File.ReadLines(Path.Combine(Docs, "architecture.md")).ToList();
        var chapters =
            from capability in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "PartnerBot"))
            from chapter in Directory.EnumerateDirectories(capability)
            where Directory.EnumerateFiles(chapter, "*.cs").Any()
            select (Capability: Path.GetFileName(capability), Name: Path.GetFileName(chapter));

        Assert.Contains(("CheckIns", "Rounds"), chapters);
        Assert.DoesNotContain(chapters, chapter => !rows.Any(row =>
            row.StartsWith($"| `  {chapter.Capability}/` |", StringComparison.Ordinal) && row.Contains($"`{chapter.Name}`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/architecture.md")]
    public void Every_class_and_folder_on_the_way_of_a_check_in_is_there(string page)
    {
        var source = Path.Combine(Repository.Root, "src");
        var known = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)
            .Concat(Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories).Select(Path.GetFileName))
            .Concat(["BotFramework"])
            .ToHashSet();
        var named =
            from line in File.ReadLines(Path.Combine(Repository.Root, page))
            where Step().IsMatch(line)
            from Match code in Code().Matches(line)
            from name in code.Groups[1].Value.TrimEnd('/').Split('/')
            select name;

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    /// <summary>The anchors of a page's headings, as they are made where the page is read: small, without marks, hyphens for spaces.</summary>
    private static HashSet<string> Headings(string page) =>
        [.. File.ReadLines(page).Where(line => line.StartsWith('#')).Select(line => Marks().Replace(line.TrimStart('#').Trim(), "").Replace(' ', '-').ToLowerInvariant())];

    [GeneratedRegex(@"^\| \d \|")]
    private static partial Regex Step();

    [GeneratedRegex(@"`([A-Z]\w+(?:/\w*)*)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^2\d{3}-\d\d-\d\d · (accepted|superseded)", RegexOptions.Multiline)]
    private static partial Regex Standing();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
