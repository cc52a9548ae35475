using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Testing.Cards;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reports;

public sealed class ReportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Name", "Partnership", "Told by Ana")]
    [InlineData("Role", "Partnership", "Told by a broker")]
    [InlineData("NoName", "WiderReport", "Told without a name")]
    public async Task A_story_is_reported_at_its_consent_level(string naming, string readers, string told)
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival, naming, readers);

        await festival.Ana.SaysAsync("report Festival");

        Assert.Contains(told, festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Then we met in the kitchen.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Empty(CardRules.Check(festival.Ana.Card));
        var file = await DownloadAsync(festival);
        Assert.Contains(told, file, StringComparison.Ordinal);
        Assert.Contains("> I was lonely before.", file, StringComparison.Ordinal);
        Assert.Equal(naming == "Name", file.Contains("Ana", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_story_for_the_panel_is_counted_and_not_shown()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival, "Name", "Panel");

        await festival.Ana.SaysAsync("report Festival");

        Assert.Contains("One more story is counted here and not shown", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("kitchen", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Download", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_comes_as_a_download_that_nobody_keeps()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");

        using var response = await festival.Bot.GetAsync(Link(festival.Ana));

        Assert.Equal("text/markdown; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Festival-stories-of-change.md", response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_for_a_day()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");
        var link = Link(festival.Ana);

        festival.Bot.Clock.Advance(PersonalLink.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(festival, link));

        festival.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(festival, link));
    }

    [Fact]
    public async Task A_link_that_never_was_and_one_that_is_over_look_the_same()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");
        festival.Bot.Clock.Advance(PersonalLink.Lifetime);

        using var over = await festival.Bot.GetAsync(Link(festival.Ana));
        using var unknown = await festival.Bot.GetAsync(new Uri(Festival.Address, $"files/{new string('x', 43)}"));

        Assert.Equal(await over.Content.ReadAsStringAsync(Cancellation), await unknown.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(over.Headers.ToString(), unknown.Headers.ToString());
        Assert.Contains("This link does not work any more", await unknown.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_does_not_hold_the_links_secret()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");

        var link = await festival.Bot.InDatabaseAsync(db => db.PersonalLinks.SingleAsync(Cancellation));

        var secret = Link(festival.Ana).Segments[^1];
        Assert.Equal(43, secret.Length);
        Assert.Equal(PersonalLink.DigestOf(secret), link.Digest);
    }

    [Fact]
    public async Task A_withdrawn_story_is_gone_from_a_link_given_out_before()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");
        var link = Link(festival.Ana);

        await festival.Ana.PressesAsync("Withdraw my story");
        await festival.Ana.PressesAsync("Yes, delete my story");

        using var response = await festival.Bot.GetAsync(link);
        Assert.DoesNotContain("kitchen", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_who_has_left_finds_nothing_behind_the_link()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");
        var link = Link(festival.Ana);

        await festival.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE memberships SET left_at = joined_at", Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(festival, link));
    }

    [Fact]
    public async Task Who_is_erased_leaves_no_link_behind()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Ana.SaysAsync("report Festival");
        var link = Link(festival.Ana);

        await festival.Ana.SaysAsync("delete my data");
        await festival.Ana.PressesAsync("Delete everything");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(festival, link));
    }

    [Fact]
    public async Task No_words_of_a_teller_change_the_file_and_no_id_of_a_person_stands_in_it()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.TellsStoryAsync(title: "<script>alert(1)</script> [x](https://evil.example)");
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.EndAsync();

        await festival.Ana.SaysAsync("report Festival");
        var file = await DownloadAsync(festival);

        Assert.Contains("\\<script\\>alert(1)\\</script\\> \\[x\\](https\\://evil.example)", file, StringComparison.Ordinal);
        var people = await festival.Bot.InDatabaseAsync(db => db.People.ToListAsync(Cancellation));
        Assert.All(people, person =>
        {
            Assert.DoesNotContain(person.Id.Value.ToString(), file, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(person.ObjectId, file, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Without_a_public_address_the_card_says_so_and_still_shows_the_stories()
    {
        await using var festival = await Festival.StartAsync(("Web:PublicUrl", null));
        await TellAsync(festival);

        await festival.Ana.SaysAsync("report Festival");

        Assert.Contains("has not been told its public address", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("kitchen", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_reads_the_same_as_the_broker()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival, naming: "Name");

        await festival.Ben.SaysAsync("rapport Festival");

        Assert.Contains("Then we met in the kitchen.", festival.Ben.Shown, StringComparison.Ordinal);
        Assert.Contains("Ana", festival.Ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_stories_are_told_nobody_reads_them()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");

        await festival.Ana.SaysAsync("report Festival");
        await festival.Ben.SaysAsync("rapport Festival");

        Assert.Contains("are still being told", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Then we met in the kitchen.", festival.Ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_panel_reads_first_nobody_is_told_that_they_can_read_after_the_due_day()
    {
        await using var festival = await Festival.StartAsync();
        await festival.GrowAsync();
        await festival.ReflectAsync(setUp: new { panel = await festival.PanelAsync("Chi", "Eva", "Ben", "Dan") });

        await festival.Ana.SaysAsync("report Festival");

        Assert.Contains("Then the panel reads them", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_invited_and_has_not_joined_reads_no_stories()
    {
        await using var festival = await Festival.StartAsync();
        await TellAsync(festival);
        await festival.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE memberships SET joined_at = NULL WHERE role = 'Partner'", Cancellation));

        await festival.Ben.SaysAsync("rapport Festival");

        Assert.DoesNotContain("kitchen", festival.Ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_reflection_the_report_says_how_to_begin()
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ana.SaysAsync("report Festival");

        Assert.Contains("has had no reflection yet", festival.Ana.Shown, StringComparison.Ordinal);
    }

    private static async Task TellAsync(Festival festival, string naming = "NoName", string readers = "Partnership")
    {
        await festival.ReflectAsync(setUp: new { readers = "WiderReport" });
        await festival.Ana.TellsStoryAsync(naming, readers);
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.EndAsync();
    }

    private static async Task<string> DownloadAsync(Festival festival)
    {
        using var response = await festival.Bot.GetAsync(Link(festival.Ana));
        response.EnsureSuccessStatusCode();

        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private static async Task<HttpStatusCode> StatusAsync(Festival festival, Uri link)
    {
        using var response = await festival.Bot.GetAsync(link);

        return response.StatusCode;
    }

    private static Uri Link(Partner partner)
    {
        var url = new Uri(partner.View.NewestWith("Download as Markdown").Button("Download as Markdown").GetProperty("url").GetString()!);
        Assert.True(Festival.Address.IsBaseOf(url));

        return url;
    }
}
