using System.Net;
using System.Text.Json;
using PartnerBot.Testing.Cards;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reports;

/// <summary>
/// Ana told «The bridge» for the partnership, Chi «The kitchen» for the panel only, Dan «The roof» for readers outside, all by name; the panel chose
/// «The roof».
/// </summary>
public sealed class ExportTests
{
    private static readonly string[] Formats = ["Document (Word)", "Table (CSV)", "Markdown", "JSON"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broker_and_partners_get_the_same_stories_in_all_four_formats()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        foreach (var person in (Partner[])[panel.Festival.Ana, panel.Dan])
        {
            await person.SaysAsync("export Festival");
            Assert.Empty(CardRules.Check(person.Card));
            Assert.Contains("2 stories, each as its teller allows", person.Shown, StringComparison.Ordinal);
            Assert.Contains("One more is counted and not shown", person.Shown, StringComparison.Ordinal);

            foreach (var format in Formats)
            {
                var text = await DownloadAsync(panel.Festival.Bot, person, format);
                Assert.Contains("The bridge", text, StringComparison.Ordinal);
                Assert.Contains("The roof", text, StringComparison.Ordinal);
                Assert.DoesNotContain("The kitchen", text, StringComparison.Ordinal);
                if (format != "Table (CSV)")
                    Assert.Contains("It sings of us all", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Readers_outside_get_only_what_was_given_to_them_and_no_reasons()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        await panel.Eva.SaysAsync("export Festival");
        await panel.Eva.PressesWellAsync("For readers outside");

        Assert.Contains("2 more are counted and not shown: they are not for readers outside", panel.Eva.Shown, StringComparison.Ordinal);
        foreach (var format in Formats)
        {
            var text = await DownloadAsync(panel.Festival.Bot, panel.Eva, format);
            Assert.Contains("The roof", text, StringComparison.Ordinal);
            Assert.DoesNotContain("The bridge", text, StringComparison.Ordinal);
            Assert.DoesNotContain("The kitchen", text, StringComparison.Ordinal);
            Assert.DoesNotContain("It sings of us all", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ana", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_programs_read_the_json()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        await panel.Festival.Ana.SaysAsync("export Festival");

        using var json = JsonDocument.Parse(await DownloadAsync(panel.Festival.Bot, panel.Festival.Ana, "JSON"));

        var reflection = json.RootElement.GetProperty("reflections")[0];
        Assert.Equal(3, reflection.GetProperty("told").GetInt32());
        Assert.Equal(1, reflection.GetProperty("notShown").GetInt32());
        Assert.Equal(["The bridge", "The roof"], reflection.GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("title").GetString()));
        var chosen = reflection.GetProperty("panel").GetProperty("domains")[0].GetProperty("chosen")[0];
        Assert.Equal(2, chosen.GetProperty("story").GetInt32());
        Assert.NotEmpty(chosen.GetProperty("reasons").EnumerateArray());
    }

    [Fact]
    public async Task Who_leaves_finds_nothing_behind_the_links_and_a_withdrawn_story_is_in_none()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var bot = panel.Festival.Bot;
        await panel.Festival.Ana.SaysAsync("export Festival");
        await panel.Eva.SaysAsync("export Festival");
        var links = Formats.ToDictionary(format => format, format => Link(panel.Eva, format));

        await panel.Dan.SaysAsync("my story");
        await panel.Dan.PressesAsync("Withdraw my story");
        await panel.Dan.PressesAsync("Yes, delete my story");
        foreach (var format in Formats)
        {
            Assert.DoesNotContain("The roof", await DownloadAsync(bot, panel.Festival.Ana, format), StringComparison.Ordinal);
        }

        await panel.Eva.SaysAsync("leave Festival");
        await panel.Eva.PressesAsync("Leave now");
        foreach (var format in Formats)
        {
            using var response = await bot.GetAsync(links[format]);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Somebody_of_another_partnership_gets_no_file_by_a_button_that_is_not_theirs()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        await panel.Festival.Ana.SaysAsync("export Festival");
        var card = panel.Festival.Ana.View.NewestWith("For readers outside");
        var stranger = panel.Festival.Bot.Person("Zoe");
        await stranger.SaysAsync("help");
        await stranger.SaysAsync("export Festival");
        Assert.DoesNotContain("Document (Word)", stranger.View.Everything, StringComparison.Ordinal);

        using var answer = await stranger.PressAsync(card, "For readers outside");

        Assert.DoesNotContain("/files/", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_through_there_is_nothing_to_take_along()
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ana.SaysAsync("export Festival");
        Assert.Contains("has nothing to take along yet", festival.Ana.Shown, StringComparison.Ordinal);

        await festival.Ben.SaysAsync("exporter Festival");
        Assert.Contains("n’a encore rien à emporter", festival.Ben.Shown, StringComparison.Ordinal);
    }

    private static async Task<string> DownloadAsync(BotUnderTest bot, Partner partner, string format)
    {
        using var response = await bot.GetAsync(Link(partner, format));
        response.EnsureSuccessStatusCode();

        return format.StartsWith("Document", StringComparison.Ordinal)
            ? Archive.Unzipped(await response.Content.ReadAsByteArrayAsync(Cancellation))
            : await response.Content.ReadAsStringAsync(Cancellation);
    }

    private static Uri Link(Partner partner, string format) => new(partner.View.NewestWith(format).Button(format).GetProperty("url").GetString()!);
}
