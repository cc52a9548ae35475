using Microsoft.Extensions.Options;
using PartnerBot.Safety;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Safety;

public sealed class HelplinesTests
{
    private static readonly TestClock Clock = new();

    private static readonly DateOnly Today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public void The_file_as_it_is_shipped_is_sound_names_a_source_for_everything_and_claims_nothing_that_nobody_verified()
    {
        var file = HelplineFile.Read(Path.Combine(Repository.Root, "src", "PartnerBot", "Safety", "helplines.json"));

        Assert.Empty(file.Faults(Today));
        Assert.All(file.Countries, country => Assert.NotNull(country.Emergency));
        Assert.All(file.International.Concat(file.Countries.SelectMany(country => country.Lines)), line => Assert.Null(line.VerifiedOn));
        Assert.All(file.Countries.SelectMany(country => country.Zones), zone => Assert.True(PartnerBot.People.Zones.IsKnown(zone), zone));
    }

    [Fact]
    public void Each_country_has_its_name_in_every_language_offered()
    {
        var file = HelplineFile.Read(Path.Combine(Repository.Root, "src", "PartnerBot", "Safety", "helplines.json"));

        Assert.All(new Wordings().All, words => Assert.All(file.Countries, country => Assert.True(country.Names.ContainsKey(words.Language), $"{country.Code} {words.Language}")));
    }

    [Theory]
    [InlineData("""{ "international": [], "countries": [{ "code": "GB", "names": { "fr": "Royaume-Uni" }, "zones": [], "emergency": null, "lines": [] }] }""", "needs a code of two letters and a name in \"en\"")]
    [InlineData("""{ "international": [{ "name": "X", "number": null, "text": null, "url": null, "hours": null, "languages": [], "source": "https://x.example", "verifiedOn": null }], "countries": [] }""", "needs a name, and a number")]
    [InlineData("""{ "international": [{ "name": "X", "number": "1", "text": null, "url": null, "hours": null, "languages": [], "source": "a friend", "verifiedOn": null }], "countries": [] }""", "must be the https page")]
    [InlineData("""{ "international": [{ "name": "X", "number": "1", "text": null, "url": null, "hours": null, "languages": [], "source": "https://x.example", "verifiedOn": "2999-01-01" }], "countries": [] }""", "still to come")]
    [InlineData("""{ "international": [] }""", "not as docs/operations.md describes it")]
    [InlineData("no json", "not as docs/operations.md describes it")]
    [InlineData(null, "no such file")]
    public void A_file_at_fault_stops_the_start_with_a_sentence(string? content, string said)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.json");
        if (content is not null)
            File.WriteAllText(path, content);

        var result = new SafetyOptionsValidator(Clock).Validate(null, new SafetyOptions { HelplinesFile = path });

        Assert.Contains(said, result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains($"Safety:HelplinesFile is \"{path}\"", result.FailureMessage, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0, true)]
    [InlineData(179, true)]
    [InlineData(181, false)]
    public void What_was_verified_holds_for_180_days(int? daysAgo, bool expected) =>
        Assert.Equal(expected, new Helplines(Options.Create(new SafetyOptions()), Clock).IsVerified(daysAgo is { } days ? Today.AddDays(-days) : null));

    [Fact]
    public async Task An_admin_is_warned_with_the_deliveries()
    {
        await using var bot = await BotUnderTest.StartAsync(("Administration:Admins:People:0", Partner.ObjectIdOf("Ada")));
        var ada = bot.Person("Ada");

        await ada.SaysAsync("delivery");

        Assert.Contains("Helplines to check", ada.View.Everything, StringComparison.Ordinal);
        Assert.Contains("GB Samaritans: never", ada.View.Everything, StringComparison.Ordinal);
    }
}
