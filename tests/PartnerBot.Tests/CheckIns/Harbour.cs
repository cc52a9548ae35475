using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;

namespace PartnerBot.Tests.CheckIns;

/// <summary>A bot with one partnership: Ana looks after it, and everybody named has joined.</summary>
internal sealed class Harbour : IAsyncDisposable
{
    public const string Name = "Harbour Stories";

    private Harbour(BotUnderTest bot, PartnershipId id, IReadOnlyList<Partner> partners)
    {
        Bot = bot;
        Id = id;
        Partners = partners;
    }

    public BotUnderTest Bot { get; }

    public PartnershipId Id { get; }

    /// <summary>Ana first, then those named.</summary>
    public IReadOnlyList<Partner> Partners { get; }

    public Partner Ana => Partners[0];

    public static Task<Harbour> WithAsync(params string[] others) => WithAsync(others, []);

    public static async Task<Harbour> WithAsync(string[] others, params (string Key, string? Value)[] settings)
    {
        var bot = await BotUnderTest.StartAsync(settings);
        var id = await BeginsAsync(bot, Name);
        var harbour = new Harbour(bot, id, [bot.Person("Ana"), .. others.Select(name => bot.Person(name, locale: name == "Chloé" ? "fr-FR" : "en-US"))]);
        foreach (var (index, partner) in harbour.Partners.Index())
        {
            await harbour.JoinsAsync(partner, index == 0 ? MemberRole.Broker : MemberRole.Partner);
        }

        await StartsCheckInsAsync(bot, id);

        return harbour;
    }

    /// <summary>Another partnership with the same people, asked at the same hours.</summary>
    public async Task<Harbour> AlsoInAsync(string name)
    {
        var also = new Harbour(Bot, await BeginsAsync(Bot, name), Partners);
        foreach (var (index, partner) in Partners.Index())
        {
            await also.JoinsAsync(partner, index == 0 ? MemberRole.Broker : MemberRole.Partner);
        }

        await StartsCheckInsAsync(Bot, also.Id);

        return also;
    }

    public async Task JoinsAsync(Partner partner, MemberRole role = MemberRole.Partner, bool joined = true)
    {
        await partner.SaysAsync("help");
        await Bot.InDatabaseAsync(async db =>
        {
            var person = await PersonAsync(db.People, partner);
            person.IsCalled(partner.Name);
            person.Speaks(partner.Name == "Chloé" ? "fr" : "en");
            // The test's clock may stand anywhere.
            person.Works(new WorkingWeek(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MaxValue));
            var membership = new Membership(new MembershipId(Guid.CreateVersion7()), Id, person.Id, role, Bot.Clock.GetUtcNow());
            if (joined)
            {
                membership.Join(Bot.Clock.GetUtcNow());
                db.HasAgreed(person.Id, Id.Value, Bot.Clock.GetUtcNow());
            }

            db.Memberships.Add(membership);

            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Opens a round by the schedule and brings the cards.</summary>
    public async Task OpensAsync(DateTimeOffset? scheduledAt = null)
    {
        await Bot.InScopeAsync<OpenCycle>(open => open.OnScheduleAsync(Id, scheduledAt ?? Bot.Clock.GetUtcNow(), CancellationToken.None));
        await Bot.DeliverAsync();
    }

    /// <summary>Closes what is open and brings the summaries.</summary>
    public async Task ClosesAsync()
    {
        await Bot.InScopeAsync<CloseCycle>(close => close.CloseAllAsync(Id, CancellationToken.None));
        await Bot.DeliverAsync();
    }

    public Task<List<Cycle>> CyclesAsync() => Bot.InDatabaseAsync(db => db.Cycles.AsNoTracking().OrderBy(cycle => cycle.Number).ToListAsync());

    public Task<CheckIn> CheckInOfAsync(Partner partner) => Bot.InDatabaseAsync(async db =>
    {
        var person = await PersonAsync(db.People, partner);

        return await db.CheckIns.AsNoTracking().Where(checkIn => checkIn.PersonId == person.Id).OrderByDescending(checkIn => checkIn.AskedAt).FirstAsync();
    });

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static async Task<PartnershipId> BeginsAsync(BotUnderTest bot, string name)
    {
        var id = new PartnershipId(Guid.CreateVersion7());
        await bot.InDatabaseAsync(db =>
        {
            var draft = new PartnershipDraft(
                name, "Telling the harbour's stories", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Europe/Berlin");
            var partnership = new Partnership(id, draft, bot.Clock.GetUtcNow());
            partnership.Met(bot.Clock.GetUtcNow());
            db.Partnerships.Add(partnership);

            return db.SaveChangesAsync();
        });

        return id;
    }

    private static async Task StartsCheckInsAsync(BotUnderTest bot, PartnershipId id)
    {
        var partnership = await bot.InDatabaseAsync(db => db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == id));
        await bot.InScopeAsync<StartCheckIns>(start => start.StartedAsync(partnership, CancellationToken.None));
    }

    private static Task<Person> PersonAsync(DbSet<Person> people, Partner partner) => people.SingleAsync(person => person.ObjectId == partner.ObjectId);
}
