using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>What people are shown beforehand is what then happens.</summary>
public sealed class PreviewTests
{
    private static readonly string[] ZoneNames = ["Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Africa/Nairobi", "Pacific/Apia"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2027-03-01", 1)]
    [InlineData("2027-03-20", 2)]
    [InlineData("2027-09-01", 3)]
    [InlineData("2027-10-18", 2)]
    public async Task The_next_three_sends_are_those_that_were_shown(string from, int weeks)
    {
        await using var harbour = await Harbour.WithAsync([.. Enumerable.Range(0, 17).Select(number => $"P{number}")], ("CheckIns:CadenceWeeks", $"{weeks}"));
        harbour.Bot.Clock.Advance(DateTimeOffset.Parse($"{from}T12:00Z", System.Globalization.CultureInfo.InvariantCulture) - harbour.Bot.Clock.GetUtcNow());
        await ChooseAsync(harbour, new Random(weeks));
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));

        // Who goes first may have been asked by the preparation itself, before anything was shown.
        var (shown, before) = (await ShownAsync(harbour), await AskedAsync(harbour));
        await LiveAsync(harbour, weeks: 14);
        var sent = await SentAsync(harbour, before);

        Assert.All(shown, one => Assert.Equal(one.Value, sent.GetValueOrDefault(one.Key, []).Take(3)));
        Assert.True(shown.Values.Count(times => times.Count == 3) >= 14);
        Assert.Contains(shown.Values, times => times.Count == 0);
    }

    [Fact]
    public async Task The_brokers_preview_for_a_zone_is_what_somebody_there_gets()
    {
        await using var harbour = await Harbour.WithAsync(ZoneNames);
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            foreach (var person in await db.People.ToListAsync(Cancellation))
            {
                person.Works(null);
                if (ZoneNames.Contains(person.CallMe))
                    person.LivesIn(person.CallMe!);
            }

            return await db.SaveChangesAsync(Cancellation);
        });
        ScheduleView view = null!;
        await harbour.Bot.InScopeAsync<ShowSchedule>(async show => view = await show.OfAsync(await harbour.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation)), Roles.Broker, instead: null, Cancellation));

        var shown = await ShownAsync(harbour);

        Assert.Equal(3, view.Elsewhere.Count);
        Assert.All(view.Elsewhere, elsewhere => Assert.Equal(shown[elsewhere.Zone.Id], elsewhere.Next));
        Assert.Equal(shown["Europe/Berlin"], view.NextSends);
    }

    private static Task<int> ChooseAsync(Harbour harbour, Random random) => harbour.Bot.InDatabaseAsync(async db =>
    {
        foreach (var (index, person) in (await db.People.ToListAsync(Cancellation)).OrderBy(person => person.CallMe, StringComparer.Ordinal).Index())
        {
            person.LivesIn(ZoneNames[index % ZoneNames.Length]);
            var days = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(10) < 7).ToList();
            var begins = random.Next(6, 12);
            person.Works(index % 3 == 0 ? null : new WorkingWeek(days.Count == 0 ? [DayOfWeek.Friday] : days, new TimeOnly(begins, 0), new TimeOnly(begins + random.Next(1, 9), 30)));
            var rhythm = (Rhythm)(index % 4);
            var wish = new CheckInWish(harbour.Id, person.Id);
            wish.Change(rhythm, random.Next(2) == 0 ? null : (DayOfWeek)random.Next(7), random.Next(2) == 0 ? null : new TimeOnly(random.Next(24), 15 * random.Next(4)));
            db.CheckInWishes.Add(wish);
        }

        return await db.SaveChangesAsync(Cancellation);
    });

    private static async Task<Dictionary<string, IReadOnlyList<DateTimeOffset>>> ShownAsync(Harbour harbour)
    {
        var shown = new Dictionary<string, IReadOnlyList<DateTimeOffset>>();
        var (people, partnership) = await harbour.Bot.InDatabaseAsync(async db => (await db.People.AsNoTracking().ToListAsync(Cancellation), await db.Partnerships.AsNoTracking().SingleAsync(Cancellation)));
        foreach (var person in people)
        {
            await harbour.Bot.InScopeAsync<UpcomingRounds>(async upcoming => shown[person.CallMe!] = await upcoming.NextOfAsync(person, partnership, 3, null, Cancellation));
        }

        return shown;
    }

    /// <summary>Lets the weeks pass, and each job run when it is planned.</summary>
    private static async Task LiveAsync(Harbour harbour, int weeks)
    {
        var clock = harbour.Bot.Clock;
        var end = clock.GetUtcNow().AddDays(7 * weeks);
        var preparation = new RoundGroup(DayOfWeek.Tuesday, new TimeOnly(10, 0), "Europe/Berlin")
            .Preparation(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), clock.GetUtcNow().DayIn(TimeZoneInfo.Utc)).After(clock.GetUtcNow()).GetEnumerator();
        preparation.MoveNext();
        while (clock.GetUtcNow() < end)
        {
            var asks = await harbour.Bot.InDatabaseAsync(db => db.Cycles.Where(cycle => cycle.PartnersAskedAt == null && cycle.ClosedAt == null).MinAsync(cycle => (DateTimeOffset?)cycle.AsksPartnersAt, Cancellation));
            var prepares = preparation.Current;
            var next = asks < prepares ? asks.Value : prepares;
            if (next > clock.GetUtcNow())
                clock.Advance(next - clock.GetUtcNow());
            if (next == prepares)
            {
                await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));
                preparation.MoveNext();
            }

            await harbour.Bot.InScopeAsync<AskPartners>(ask => ask.AllDueAsync(Cancellation));
        }
    }

    /// <summary>Which questions are due already.</summary>
    private static Task<List<DeliveryId>> AskedAsync(Harbour harbour)
    {
        var now = harbour.Bot.Clock.GetUtcNow();

        return harbour.Bot.InDatabaseAsync(db => db.Deliveries
            .Where(delivery => delivery.Kind == DeliveryKind.Ask && delivery.DueAt <= now)
            .Select(delivery => delivery.Id)
            .ToListAsync(Cancellation));
    }

    private static Task<Dictionary<string, List<DateTimeOffset>>> SentAsync(Harbour harbour, IReadOnlyList<DeliveryId> before) => harbour.Bot.InDatabaseAsync(async db =>
    {
        var sent = await (
            from delivery in db.Deliveries
            join person in db.People on delivery.PersonId equals person.Id
            where delivery.Kind == DeliveryKind.Ask && !before.Contains(delivery.Id)
            select new { person.CallMe, delivery.DueAt }).ToListAsync(Cancellation);

        return sent.GroupBy(one => one.CallMe!).ToDictionary(one => one.Key, one => one.Select(delivery => delivery.DueAt).Order().ToList());
    });
}
