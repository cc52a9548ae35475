using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;

namespace PartnerBot.Tests.Reflections;

/// <summary>
/// A partnership in Melbourne: Ana of the City looks after it, Ben of the Choir is a partner who speaks French, both have joined. It is 11 January 2027
/// there. People may be asked more often than twice a week, for these tests pass in a moment.
/// </summary>
internal sealed class Festival : IAsyncDisposable
{
    public static readonly Uri Address = new("https://partnerbot.example/");

    private Festival(BotUnderTest bot)
    {
        Bot = bot;
        Ana = bot.Person("Ana");
        Ben = bot.Person("Ben", locale: "fr-FR");
    }

    public BotUnderTest Bot { get; }

    public Partner Ana { get; }

    public Partner Ben { get; }

    public static async Task<Festival> StartAsync(params (string Key, string? Value)[] settings) => await StartOnAsync(await BotUnderTest.StartAsync(
        [("Deliveries:AsksPerWeek", "14"), ("Administration:Admins:People:0", Partner.ObjectIdOf("Adam")), .. settings.Length == 0 ? [("Web:PublicUrl", Address.OriginalString)] : settings]));

    /// <summary>Begins it with a bot that has something more in it.</summary>
    public static async Task<Festival> StartOnAsync(BotUnderTest bot)
    {
        var festival = new Festival(bot);
        await festival.Ana.SaysAsync("help");
        await festival.Ben.SaysAsync("aide");
        await festival.Bot.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.ObjectId == festival.Ben.ObjectId)).Speaks("fr");

            return await db.SaveChangesAsync();
        });
        await festival.BeginAsync("Festival", joined: [festival.Ana, festival.Ben]);

        return festival;
    }

    /// <summary>Ana has proposed a reflection, and Ben is asked whether the Choir agrees.</summary>
    public static async Task<Festival> ProposedAsync()
    {
        var festival = await StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesWellAsync("Propose it");
        await festival.Bot.DeliverAsync();

        return festival;
    }

    /// <summary>The reflection as it is kept.</summary>
    public Task<Reflection> ReflectionAsync() => Bot.InDatabaseAsync(db => db.Reflections.AsNoTracking().SingleAsync());

    /// <summary>Begins a partnership that Ana looks after.</summary>
    public Task BeginAsync(string name, params IReadOnlyList<Partner> joined) => Bot.InDatabaseAsync(async db =>
    {
        var now = Bot.Clock.GetUtcNow();
        var draft = new PartnershipDraft(
            name, "To sing together", ["City", "Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne");
        var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7(now)), draft, now);
        db.Partnerships.Add(partnership);
        await AddAsync(db, partnership, Ana, MemberRole.Broker, "City", joined.Contains(Ana), now);
        foreach (var partner in joined.Where(partner => partner != Ana))
        {
            await AddAsync(db, partnership, partner, MemberRole.Partner, "Choir", joined: true, now);
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Begins a partnership that somebody else looks after.</summary>
    public Task BeginForAsync(string name, Partner broker) => Bot.InDatabaseAsync(async db =>
    {
        var now = Bot.Clock.GetUtcNow();
        var draft = new PartnershipDraft(name, "To dig", ["City", "Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne");
        var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7(now)), draft, now);
        db.Partnerships.Add(partnership);
        await AddAsync(db, partnership, broker, MemberRole.Broker, "City", joined: true, now);

        return await db.SaveChangesAsync();
    });

    public async Task JoinAsync(Partner partner, string organisation = "Choir", MemberRole role = MemberRole.Partner)
    {
        await partner.SaysAsync("help");
        await Bot.InDatabaseAsync(async db =>
        {
            var partnership = await db.Partnerships.Include(found => found.Organisations).SingleAsync();
            await AddAsync(db, partnership, partner, role, organisation, joined: true, Bot.Clock.GetUtcNow());

            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Proposes a reflection, has it accepted, and delivers its invitations; while one runs, it is shown.</summary>
    public async Task ReflectAsync(string command = "reflect Festival", object? setUp = null)
    {
        await Ana.SaysAsync(command);
        if (Ana.View.Cards.Any(card => card.HasButton("Propose it")))
        {
            await Ana.PressesAsync("Propose it", setUp);
            await Bot.DeliverAsync();
            if (Ben.View.Cards.Any(card => card.HasButton("Nous sommes d’accord")))
                await Ben.PressesAsync("Nous sommes d’accord");
        }

        await Bot.DeliverAsync();
    }

    /// <summary>Three more: Chi and Eva of the City, Dan of the Choir. With Ben that makes two of each who could sit on a panel.</summary>
    public async Task<(Partner Chi, Partner Eva, Partner Dan)> GrowAsync()
    {
        var (chi, eva, dan) = (Bot.Person("Chi"), Bot.Person("Eva"), Bot.Person("Dan"));
        await JoinAsync(chi, "City");
        await JoinAsync(eva, "City");
        await JoinAsync(dan, "Choir");

        return (chi, eva, dan);
    }

    /// <summary>Whom a set-up names by their ids, as the form sends them.</summary>
    public Task<string> PanelAsync(params IReadOnlyList<string> names) => Bot.InDatabaseAsync(async db =>
    {
        var ids = names.Select(Partner.ObjectIdOf).ToList();

        return string.Join(',', (await db.People.Where(person => ids.Contains(person.ObjectId)).ToListAsync()).Select(person => person.Id.Value.ToString("N")));
    });

    /// <summary>Ends the time for stories: from now on they are read.</summary>
    public async Task EndAsync()
    {
        await Ana.SaysAsync("reflect Festival");
        await Ana.PressesAsync("End it now");
        await Ana.PressesAsync("Yes, end it now");
        await Bot.DeliverAsync();
    }

    /// <summary>Lets time pass, and does what is due by then.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Bot.Clock.Advance(time);
        var all = await Bot.InDatabaseAsync(db => db.Reflections.Select(reflection => reflection.Id).ToListAsync());
        foreach (var id in all)
        {
            await Bot.InScopeAsync<AdvanceReflection>(advance => advance.AdvanceAsync(id, CancellationToken.None));
        }

        await Bot.DeliverAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static async Task AddAsync(
        PartnerBotDb db, Partnership partnership, Partner partner, MemberRole role, string organisation, bool joined, DateTimeOffset now)
    {
        var person = await db.People.SingleAsync(person => person.ObjectId == partner.ObjectId);
        var membership = new Membership(new MembershipId(Guid.CreateVersion7(now)), partnership.Id, person.Id, role, now);
        if (joined)
        {
            membership.SpeaksFor(partnership.Organisations.Single(found => found.Name == organisation).Id);
            membership.Join(now);
            db.HasAgreed(person.Id, partnership.Id.Value, now);
        }

        db.Memberships.Add(membership);
    }
}
