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
    public void Every_link_to_a_file_leads_to_one()
    {
        string[] pages = [Path.Combine(Repository.Root, "README.md"), .. Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories)];
        var links =
            from page in pages
            from Match link in Links().Matches(File.ReadAllText(page))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            select (Page: page, Target: Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(target))));

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !Path.Exists(link.Target)).Select(link => $"{Path.GetFileName(link.Page)} points at {link.Target}, which is not there."));
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

    [GeneratedRegex(@"^\| \d \|")]
    private static partial Regex Step();

    [GeneratedRegex(@"`([A-Z]\w+(?:/\w*)*)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();
}
