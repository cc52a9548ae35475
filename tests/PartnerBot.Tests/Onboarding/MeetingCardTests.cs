using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>Where no hour suits everybody, each reads the same moments on their own clock, and who is asked too much is told so.</summary>
public sealed class MeetingCardTests
{
    private static readonly string[] Cities = ["Australia/Melbourne", "Africa/Nairobi", "Europe/Lisbon", "America/Vancouver"];

    [Fact]
    public void The_least_bad_stands_on_each_readers_own_clock()
    {
        List<PersonalCalendar> people = [.. Cities.Select(city => new PersonalCalendar(TimeZoneInfo.FindSystemTimeZoneById(city), WorkingWeek.Usual))];
        var slots = CommonSlots.Find(people, new DateTimeOffset(2027, 3, 25, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30));
        var words = new Wordings().For("en");

        foreach (var reader in people)
        {
            var card = MeetingCard.Of(words, PartnershipCardSamples.Partnership, slots, MeetingGuests.Nobody, reader, MemberRole.Partner);

            Assert.Contains("no hour lies within everybody’s working day", CardJson.ToJsonElement(card).GetRawText().Replace("\\u2019", "’", StringComparison.Ordinal), StringComparison.Ordinal);
            var titles = card.Body.OfType<ActionSet>().Single().Actions.OfType<OpenUrlAction>().Select(action => action.Title).ToList();
            Assert.Equal(slots.Starts.Count, titles.Count);
            Assert.All(slots.Starts.Zip(titles), slot =>
            {
                var local = TimeZoneInfo.ConvertTime(slot.First, reader.Zone);
                Assert.StartsWith(local.ToString("ddd d MMM, HH:mm", CultureInfo.GetCultureInfo("en-GB")), slot.Second, StringComparison.Ordinal);
                var isWithin = local.TimeOfDay >= TimeSpan.FromHours(9) && local.TimeOfDay <= TimeSpan.FromHours(16.5);
                Assert.Equal(!isWithin, slot.Second!.EndsWith(" *", StringComparison.Ordinal));
            });
        }
    }
}
