using System.Text.RegularExpressions;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>What the library's README shows is what runs here.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_echo_bot_counts_and_answers()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.OnMessage<Echo>());

        await bot.TakesAsync(SomeActivity.Message("hello"));
        await bot.TakesAsync(SomeActivity.Message("again"));

        Assert.Equal(["1: hello", "2: again"], bot.Said);
    }

    [Fact]
    public void Every_line_of_the_examples_stands_in_the_code_that_is_tested()
    {
        var tests = Path.Combine(Repository.Root, "tests", "PartnerBot.BotFramework.Tests");
        HashSet<string> code =
        [
            .. Lines(File.ReadAllText(Path.Combine(tests, "Hosting", "Echo.cs"))),
            .. Lines(File.ReadAllText(Path.Combine(tests, "Dialogs", "PizzaBot.cs"))),
        ];
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "PartnerBot.BotFramework", "README.md"));
        string[] shown = [.. Examples().Matches(readme).SelectMany(example => Lines(example.Groups["code"].Value))];

        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(code));
    }

    private static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    // The host's own lines are shown in a block without a language: they need a host.
    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
