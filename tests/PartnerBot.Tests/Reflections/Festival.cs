using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;

namespace PartnerBot.Tests.Reflections;

/// <summary>A partnership in Melbourne: Ana looks after it, Ben is a partner who speaks French, both have joined. It is 11 January 2027 there.</summary>
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

    public static async Task<Festival> StartAsync(params (string Key, string? Value)[] settings)
    {
        var festival = new Festival(await BotUnderTest.StartAsync(settings.Length == 0 ? [("Web:PublicUrl", Address.OriginalString)] : settings));
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

    /// <summary>Begins a partnership that Ana looks after.</summary>
    public Task BeginAsync(string name, params IReadOnlyList<Partner> joined) => Bot.InDatabaseAsync(async db =>
    {
        var now = Bot.Clock.GetUtcNow();
        var draft = new PartnershipDraft(
            name, "To sing together", ["City", "Choir"], PartnershipDuration.Short, null, AgreementForm.Letter, "en", "Australia/Melbourne");
        var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7(now)), draft, now);
        db.Partnerships.Add(partnership);
        await AddAsync(db, partnership.Id, Ana, MemberRole.Broker, joined.Contains(Ana), now);
        foreach (var partner in joined.Where(partner => partner != Ana))
        {
            await AddAsync(db, partnership.Id, partner, MemberRole.Partner, joined: true, now);
        }

        return await db.SaveChangesAsync();
    });

    public Task JoinAsync(Partner partner) => Bot.InDatabaseAsync(async db =>
    {
        var partnership = await db.Partnerships.SingleAsync();
        await AddAsync(db, partnership.Id, partner, MemberRole.Partner, joined: true, Bot.Clock.GetUtcNow());

        return await db.SaveChangesAsync();
    });

    /// <summary>Opens a reflection and delivers its invitations.</summary>
    public async Task ReflectAsync(string command = "reflect Festival")
    {
        await Ana.SaysAsync(command);
        await Bot.DeliverAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static async Task AddAsync(PartnerBotDb db, PartnershipId partnership, Partner partner, MemberRole role, bool joined, DateTimeOffset now)
    {
        var person = await db.People.SingleAsync(person => person.ObjectId == partner.ObjectId);
        var membership = new Membership(new MembershipId(Guid.CreateVersion7(now)), partnership, person.Id, role, now);
        if (joined)
            membership.Join(now);
        db.Memberships.Add(membership);
    }
}
