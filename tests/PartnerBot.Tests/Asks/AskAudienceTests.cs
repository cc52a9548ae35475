using PartnerBot.Asks;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.Asks;

/// <summary>Who may know of an ask and answer it: role by ask.</summary>
public sealed class AskAudienceTests
{
    private static readonly Member Asker = SomeAsk.Member("Asker");

    private static readonly Dictionary<string, Member> Roles = new()
    {
        ["asker"] = Asker,
        ["broker"] = SomeAsk.Member("Broker", MemberRole.Broker),
        ["broker before joining"] = SomeAsk.Member("Invited broker", MemberRole.Broker, joined: false),
        ["broker who left"] = SomeAsk.Member("Former broker", MemberRole.Broker, left: true),
        ["partner"] = SomeAsk.Member("Partner"),
        ["invited"] = SomeAsk.Member("Invited", joined: false),
        ["partner who left"] = SomeAsk.Member("Former", left: true),
    };

    [Theory]
    [InlineData("asker", "Broker", false, false)]
    [InlineData("asker", "Partners", false, false)]
    [InlineData("broker", "Broker", true, true)]
    [InlineData("broker", "Partners", true, true)]
    [InlineData("broker before joining", "Broker", true, true)]
    [InlineData("broker before joining", "Partners", true, true)]
    [InlineData("broker who left", "Broker", false, false)]
    [InlineData("broker who left", "Partners", false, false)]
    [InlineData("partner", "Broker", false, false)]
    [InlineData("partner", "Partners", true, false)]
    [InlineData("invited", "Broker", false, false)]
    [InlineData("invited", "Partners", false, false)]
    [InlineData("partner who left", "Broker", false, false)]
    [InlineData("partner who left", "Partners", false, false)]
    public void Who_is_asked_and_who_looks_after_it(string role, string audience, bool isAsked, bool isOwner)
    {
        var view = SomeAsk.Of(Asker, [.. Roles.Values], Enum.Parse<Visibility>(audience));
        var person = Roles[role].Person;

        Assert.Equal(isAsked, view.IsFor(person));
        Assert.Equal(isOwner, AskAudience.Owners(view.Ask, view.Members).Any(owner => owner.Id == person.Id));
    }

    [Fact]
    public void Somebody_of_another_partnership_and_an_admin_who_is_in_none_see_nothing() =>
        Assert.False(SomeAsk.Of(Asker, [.. Roles.Values], Visibility.Partners).IsFor(SomeAsk.Member("Admin").Person));

    [Fact]
    public void When_the_only_broker_asks_all_who_were_asked_look_after_it()
    {
        var (broker, partner) = (SomeAsk.Member("Broker", MemberRole.Broker), SomeAsk.Member("Partner"));
        var view = SomeAsk.Of(broker, [broker, partner], Visibility.Partners);

        Assert.Equal([partner.Person.Id], AskAudience.Owners(view.Ask, view.Members).Select(owner => owner.Id));
    }

    [Theory]
    // Who has replied what; whether it still waits for the broker and for another partner.
    [InlineData("", true, true)]
    [InlineData("partner Can", false, false)]
    [InlineData("partner Talk", false, false)]
    [InlineData("partner NotNow", true, false)]
    [InlineData("broker NotNow", false, true)]
    [InlineData("broker NotNow, partner NotNow", false, false)]
    public void It_waits_until_somebody_offers_something_or_one_has_said_no(string replies, bool forBroker, bool forPartner)
    {
        var given = replies.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(reply => reply.Split(' '));
        var view = SomeAsk.Of(
            Asker, [.. Roles.Values], Visibility.Partners, [.. given.Select(reply => (Roles[reply[0]], Enum.Parse<ReplyKind>(reply[1]), (string?)null))]);

        Assert.Equal(forBroker, view.WaitsFor(Roles["broker"].Person));
        Assert.Equal(forPartner, view.WaitsFor(Roles["partner"].Person));
    }

    [Theory]
    [InlineData("MoreTime,Call", "Total", "")]
    [InlineData("MoreTime,Call", "OnlyMe", "")]
    [InlineData("MoreTime,Call", "Broker", "MoreTime,Call")]
    [InlineData("JustKnow,Cover", "Partners", "Cover")]
    [InlineData("JustKnow", "Partners", "")]
    [InlineData("NothingNow", "Broker", "")]
    public void Only_what_is_shared_by_name_and_can_be_done_is_an_ask(string helps, string visibility, string expected)
    {
        List<Help> ticked = [.. helps.Split(',').Select(Enum.Parse<Help>)];

        Assert.Equal(expected, string.Join(',', Ask.In(new CheckInAnswer(Feeling.Good, [], ticked, null, Enum.Parse<Visibility>(visibility)))));
    }
}
