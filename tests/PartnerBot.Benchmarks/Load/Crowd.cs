using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Many people in partnerships of eight, in 24 zones around the world, who are asked on the same day at ten.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    public static readonly TimeOnly At = new(10, 0);

    public static readonly IReadOnlyList<string> Zones =
    [
        "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Halifax", "America/St_Johns",
        "America/Sao_Paulo", "America/Noronha", "Atlantic/Azores", "Europe/London", "Europe/Berlin", "Africa/Cairo", "Africa/Nairobi", "Asia/Tehran",
        "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney",
    ];

    private const int InPartnership = 8;

    private readonly DbDataSource _source;
    private readonly DbContextOptions<PartnerBotDb> _options;

    public Crowd(StorageOptions storage)
    {
        _source = StorageRegistration.OpenDataSource(storage);
        _options = storage.Open(_source);
    }

    /// <param name="people">How many.</param>
    /// <param name="weekday">On which day they are asked.</param>
    /// <param name="now">The present.</param>
    public async Task GatherAsync(int people, DayOfWeek weekday, DateTimeOffset now)
    {
        await using (var db = Open())
            await db.Database.MigrateAsync();

        foreach (var some in Enumerable.Range(0, people / InPartnership).Chunk(500))
        {
            await using var db = Open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in some)
            {
                Found(db, number, weekday, now);
            }

            await db.SaveChangesAsync();
        }
    }

    /// <summary>How many messages wait, and how many triggers there are.</summary>
    public async Task<(int Messages, int Triggers)> CountAsync()
    {
        await using var db = Open();

        return (await db.Set<Deliveries.Delivery>().CountAsync(), await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM qrtz_triggers").SingleAsync());
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static void Found(PartnerBotDb db, int number, DayOfWeek weekday, DateTimeOffset now)
    {
        var zone = Zones[number % Zones.Count];
        var draft = new PartnershipDraft($"Harbour {number}", "Telling the harbour's stories", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", zone);
        var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7(now)), draft, now);
        partnership.Met(now);
        db.Add(partnership);
        db.Add(new CheckInSchedule(partnership.Id, weeks: 2, weekday, At, DateOnly.FromDateTime(now.UtcDateTime.AddDays(-1))));
        for (var member = 0; member < InPartnership; member++)
        {
            var person = new Person(new PersonId(Guid.CreateVersion7(now)), "tenant", $"person-{number}-{member}", now);
            person.ChatIs(new ConversationReference { ServiceUrl = "https://smba.example/", ChannelId = "msteams", Conversation = new ConversationAccount { Id = $"chat-{number}-{member}" } });
            person.LivesIn(zone);
            person.Speaks("en");
            person.IsCalled($"Ada {member}");
            db.Add(person);
            var membership = new Membership(new MembershipId(Guid.CreateVersion7(now)), partnership.Id, person.Id, member == 0 ? MemberRole.Broker : MemberRole.Partner, now);
            membership.Join(now);
            db.Add(membership);
            var consent = new Consent(new ConsentId(Guid.CreateVersion7(now)), person.Id, partnership.Id.Value);
            consent.Decide(ConsentState.Given, "en", now);
            db.Add(consent);
        }
    }

    private PartnerBotDb Open() => new(_options);
}
