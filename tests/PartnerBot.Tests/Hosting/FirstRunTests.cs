using PartnerBot.BotFramework.Hosting;
using PartnerBot.Hosting.Health;
using Xunit;

namespace PartnerBot.Tests.Hosting;

public sealed class FirstRunTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly FirstRunFacts Done = new(
        HasCreators: true,
        HasAdmins: true,
        PublicUrl: new Uri("https://partners.example.org"),
        IsOpenToAll: false,
        HasVerifiedHelplines: true,
        HasMetAnybody: true,
        LastArrival: null,
        PackageFaults: []);

    public static TheoryData<string, string> Undone => new()
    {
        { "creators", "Partnerships:Creators:People:0" },
        { "admins", "Administration:Admins:People:0" },
        { "publicUrl", "Web:PublicUrl" },
        { "helplines", "helplines" },
        { "teams", "https://partners.example.org/api/messages" },
    };

    [Fact]
    public void Where_all_is_done_nothing_is_missing()
    {
        Assert.Empty(FirstRun.Missing(Done));
        Assert.Empty(FirstRun.Notes(Done));
    }

    [Theory]
    [MemberData(nameof(Undone))]
    public void What_is_left_to_do_is_named_with_where_to_do_it(string what, string where)
    {
        var facts = what switch
        {
            "creators" => Done with { HasCreators = false },
            "admins" => Done with { HasAdmins = false },
            "publicUrl" => Done with { PublicUrl = null },
            "helplines" => Done with { HasVerifiedHelplines = false },
            _ => Done with { HasMetAnybody = false },
        };

        var finding = Assert.Single(FirstRun.Missing(facts));

        Assert.Equal(what, finding.What);
        Assert.Contains(where, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void That_everybody_may_speak_to_the_bot_is_said_and_not_called_missing()
    {
        var open = Done with { IsOpenToAll = true, HasMetAnybody = false };

        Assert.DoesNotContain(FirstRun.Missing(open), finding => finding.What == "tenants");
        Assert.Contains("Bot:Authentication:AllowedTenants", Assert.Single(FirstRun.Notes(open)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_the_bot_is_in_use_strangers_do_not_read_who_is_let_in()
    {
        Assert.Empty(FirstRun.Notes(Done with { IsOpenToAll = true }));
    }

    [Fact]
    public void Who_was_refused_is_told_apart_from_nobody_having_come()
    {
        var refused = Done with { HasMetAnybody = false, LastArrival = new Arrival(Noon, IsLetIn: false) };
        var letIn = refused with { LastArrival = new Arrival(Noon, IsLetIn: true) };

        Assert.Contains("2027-03-01 12:00 UTC and was refused", Assert.Single(FirstRun.Missing(refused)).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Teams reaches the bot", Assert.Single(FirstRun.Missing(letIn)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_package_lacks_is_said_without_its_value_until_somebody_has_spoken()
    {
        var facts = Done with { HasMetAnybody = false, PackageFaults = ["Teams:Developer:WebsiteUrl must be the https address of a page, but is 'hunter2'."] };

        Assert.Contains(new Finding("package", "For the app package: Teams:Developer:WebsiteUrl must be the https address of a page."), FirstRun.Missing(facts));
        Assert.DoesNotContain(FirstRun.Missing(facts with { HasMetAnybody = true }), finding => finding.What == "package");
    }
}
