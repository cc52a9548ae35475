using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.Deliveries;

public sealed class MaySendTests
{
    [Fact]
    public void The_reason_it_was_not_sent_fits_into_its_column_however_long_the_code_is()
    {
        var delivery = Delivery.To(new Person(new PersonId(Guid.Empty), "tenant", "object", DateTimeOffset.UnixEpoch), "any", new Activity { Type = "message" }, DateTimeOffset.UnixEpoch);

        delivery.TryAgain(new string('x', 5_000), DateTimeOffset.UnixEpoch);
        Assert.Equal(Delivery.LongestReason, delivery.Reason!.Length);
        delivery.WasNotSent(DeliveryState.Failed, new string('y', 5_000), DateTimeOffset.UnixEpoch);
        Assert.Equal(new string('y', Delivery.LongestReason), delivery.Reason);
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, null)]
    public void The_id_of_what_was_sent_is_kept_as_far_as_it_fits_into_its_column(int length, int? kept)
    {
        var delivery = Delivery.To(new Person(new PersonId(Guid.Empty), "tenant", "object", DateTimeOffset.UnixEpoch), "any", new Activity { Type = "message" }, DateTimeOffset.UnixEpoch);

        delivery.WasSent(new string('1', length), DateTimeOffset.UnixEpoch);

        Assert.Equal((DeliveryState.Sent, kept), (delivery.State, delivery.ActivityId?.Length));
    }

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
        var delivery = Delivery.To(person, "test", Activity.Message("hello"), Now, kind: Enum.Parse<DeliveryKind>(kind));
        var asked = askedDaysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(days => Now.AddDays(-int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, Shown(MaySend.Refuses(delivery, person, asked, asksPerWeek: 2, Now)));
    }

    [Theory]
    // Noon in Greenwich on Monday, 11 January 2027; usual hours, nine to five.
    [InlineData("Europe/Berlin", nameof(DeliveryKind.Ask), "sent")]
    [InlineData("America/New_York", nameof(DeliveryKind.Ask), "OutsideHours 2027-01-11T09:00:00-05:00")]
    [InlineData("Pacific/Apia", nameof(DeliveryKind.Ask), "OutsideHours 2027-01-12T09:00:00+13:00")]
    [InlineData("Pacific/Apia", nameof(DeliveryKind.News), "sent")]
    [InlineData("Pacific/Apia", nameof(DeliveryKind.Answer), "sent")]
    [InlineData(null, nameof(DeliveryKind.Ask), "sent")]
    public void What_is_asked_comes_within_the_persons_own_hours(string? zone, string kind, string expected)
    {
        var person = PersonWho("usual");
        if (zone is not null)
            person.LivesIn(zone);
        var delivery = Delivery.To(person, "test", Activity.Message("hello"), Now, kind: Enum.Parse<DeliveryKind>(kind));

        var refusal = MaySend.Refuses(delivery, person, [], asksPerWeek: 2, Now);

        Assert.Equal(expected, refusal is DeliveryOutcome.NotNow(var reason, var until)
            ? $"{reason} {TimeZoneInfo.ConvertTime(until, TimeZoneInfo.FindSystemTimeZoneById(zone!)):yyyy-MM-dd'T'HH:mm:sszzz}"
            : "sent");
    }

    [Theory]
    [InlineData(nameof(DeliveryKind.Ask))]
    [InlineData(nameof(DeliveryKind.News))]
    public void Where_a_pause_ends_in_the_night_what_waited_comes_in_the_morning(string kind)
    {
        var person = PersonWho("usual");
        person.LivesIn("Europe/Berlin");
        var midnight = new DateTimeOffset(2027, 1, 12, 0, 0, 0, TimeSpan.FromHours(1));
        person.Pauses(midnight);
        var delivery = Delivery.To(person, "test", Activity.Message("hello"), Now, kind: Enum.Parse<DeliveryKind>(kind));

        Assert.Equal(new DeliveryOutcome.NotNow(MaySend.Paused, midnight.AddHours(9)), MaySend.Refuses(delivery, person, [], asksPerWeek: 2, Now));
        Assert.Null(MaySend.Refuses(delivery, person, [], asksPerWeek: 2, midnight.AddHours(9)));
    }

    [Fact]
    public void What_has_expired_is_not_held_for_a_pause()
    {
        var person = PersonWho("paused");
        var delivery = Delivery.To(person, "test", Activity.Message("hello"), Now.AddDays(-1), expiresAt: Now);

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
