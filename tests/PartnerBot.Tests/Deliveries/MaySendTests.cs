using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.Deliveries;

public sealed class MaySendTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What the person wished, how many days ago they were asked something, and what becomes of a message.</summary>
    [Theory]
    [InlineData("usual", nameof(DeliveryKind.Ask), "", "sent")]
    [InlineData("usual", nameof(DeliveryKind.Ask), "1", "sent")]
    [InlineData("usual", nameof(DeliveryKind.Ask), "1 6", "WeeklyBound 1")]
    [InlineData("usual", nameof(DeliveryKind.Ask), "1 7", "sent")]
    [InlineData("usual", nameof(DeliveryKind.Ask), "1 2 3", "WeeklyBound 5")]
    [InlineData("usual", nameof(DeliveryKind.News), "1 2 3", "sent")]
    [InlineData("usual", nameof(DeliveryKind.Answer), "1 2 3", "sent")]
    [InlineData("quieter", nameof(DeliveryKind.Ask), "", "sent")]
    [InlineData("quieter", nameof(DeliveryKind.Ask), "14", "Quieter 13")]
    [InlineData("quieter", nameof(DeliveryKind.Ask), "27", "sent")]
    [InlineData("quieter", nameof(DeliveryKind.News), "14", "sent")]
    [InlineData("paused", nameof(DeliveryKind.Ask), "", "Paused 3")]
    [InlineData("paused", nameof(DeliveryKind.News), "", "Paused 3")]
    [InlineData("paused", nameof(DeliveryKind.Answer), "", "sent")]
    [InlineData("pause over", nameof(DeliveryKind.Ask), "", "sent")]
    [InlineData("stopped", nameof(DeliveryKind.Ask), "", "NotWanted")]
    [InlineData("stopped", nameof(DeliveryKind.News), "", "NotWanted")]
    [InlineData("stopped", nameof(DeliveryKind.Answer), "", "sent")]
    [InlineData("removed", nameof(DeliveryKind.Answer), "", "NotInstalled")]
    public void What_the_person_wishes_now_decides(string wish, string kind, string askedDaysAgo, string expected)
    {
        var person = PersonWho(wish);
        var delivery = Delivery.To(person.Id, "test", Activity.Message("hello"), Now, kind: Enum.Parse<DeliveryKind>(kind));
        var asked = askedDaysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(days => Now.AddDays(-int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, Shown(MaySend.Refuses(delivery, person, asked, asksPerWeek: 2, Now)));
    }

    [Fact]
    public void What_has_expired_is_not_held_for_a_pause()
    {
        var person = PersonWho("paused");
        var delivery = Delivery.To(person.Id, "test", Activity.Message("hello"), Now.AddDays(-1), expiresAt: Now);

        Assert.Equal("Expired", Shown(MaySend.Refuses(delivery, person, [], asksPerWeek: 2, Now)));
    }

    private static Person PersonWho(string wish)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7(Now)), "tenant", "object", Now);
        person.ChatIs(new ConversationReference { ServiceUrl = "https://smba.example/", Conversation = new ConversationAccount { Id = "a:1" } });
        switch (wish)
        {
            case "quieter":
                person.WantsQuiet();
                break;
            case "paused":
                person.Pauses(Now.AddDays(3));
                break;
            case "pause over":
                person.Pauses(Now);
                break;
            case "stopped":
                person.WantsNoMessages();
                break;
            case "removed":
                person.IsOutOfReach();
                break;
        }

        return person;
    }

    private static string Shown(DeliveryOutcome? outcome) => outcome switch
    {
        null => "sent",
        DeliveryOutcome.NotSent(var state, _) => state.ToString(),
        DeliveryOutcome.NotNow(var reason, var until) => $"{reason} {(until - Now).TotalDays}",
        _ => throw new InvalidOperationException(),
    };
}
