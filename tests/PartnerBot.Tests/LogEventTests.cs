using System.Globalization;
using System.Text.RegularExpressions;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests;

/// <summary>Operators watch for event ids: each stands for one thing, and those on the page about operations are there.</summary>
public sealed partial class LogEventTests
{
    private static readonly Lazy<IReadOnlyList<int>> Logged = new(() =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
           from Match line in Lines().Matches(File.ReadAllText(file))
           select int.Parse(line.Groups["id"].ValueSpan, CultureInfo.InvariantCulture),
    ]);

    [Fact]
    public void No_two_lines_of_the_log_share_an_event_id()
    {
        Assert.Contains(203, Logged.Value);
        Assert.Empty(Logged.Value.GroupBy(id => id).Where(lines => lines.Count() > 1).Select(lines => lines.Key));
    }

    [Fact]
    public void Every_event_on_the_page_about_operations_can_be_logged()
    {
        var named =
            from Match sentence in Named().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")))
            from Match id in Id().Matches(sentence.Value)
            select int.Parse(id.ValueSpan, CultureInfo.InvariantCulture);

        Assert.Contains(203, named);
        Assert.Empty(named.Except(Logged.Value));
    }

    [GeneratedRegex(@"\[LoggerMessage\(\s*(EventId = )?(?<id>\d+),")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\bevents? (\d+)((, | and | or | to )\d+)*")]
    private static partial Regex Named();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Id();
}
