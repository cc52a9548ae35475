using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Closings;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Tenants;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>A partnership that has joined and met, as a journey finds it that is about what comes then; and its days.</summary>
internal sealed class Festival(BotOnAPort bot)
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    private readonly PartnershipId _id = new(Guid.CreateVersion7());
    private readonly Dictionary<PlaygroundPerson, int> _asked = [];

    /// <summary>Brings together people whom the bot knows already, and begins to ask them how they are: the first looks after it.</summary>
    public async Task BeginsAsync(IReadOnlyList<PlaygroundPerson> people, CancellationToken cancellationToken)
    {
        var partnership = await MeetsAsync(people, cancellationToken);
        await bot.InScopeAsync<StartCheckIns>(start => start.StartedAsync(partnership, cancellationToken));
    }

    /// <summary>Brings together people whom the bot knows already: the first looks after it.</summary>
    public async Task<Partnership> MeetsAsync(IReadOnlyList<PlaygroundPerson> people, CancellationToken cancellationToken)
    {
        var language = people[0].Locale[..2];
        var partnership = await bot.InDatabaseAsync(async db =>
        {
            var draft = new PartnershipDraft(
                Cast.Partnership, "A market where newcomers and growers meet", [Cast.City, Cast.Farm], PartnershipDuration.Open, null, AgreementForm.Letter, language, people[0].Zone);
            var partnership = new Partnership(_id, draft, bot.Clock.GetUtcNow());
            partnership.Met(bot.Clock.GetUtcNow());
            db.Partnerships.Add(partnership);
            await db.SaveChangesAsync(cancellationToken);

            return partnership;
        });
        foreach (var person in people)
        {
            await JoinsAsync(person, person == people[0] ? MemberRole.Broker : MemberRole.Partner, cancellationToken);
        }

        return partnership;
    }

    /// <summary>One more joins.</summary>
    public Task JoinsAsync(PlaygroundPerson person, CancellationToken cancellationToken) => JoinsAsync(person, MemberRole.Partner, cancellationToken);

    /// <summary>Lets time pass until the next question to somebody is on its way.</summary>
    public async Task PassesUntilAskedAsync(PlaygroundPerson person, CancellationToken cancellationToken)
    {
        var latest = bot.Clock.GetUtcNow() + Longest;
        while (await QuestionsAsync(person, cancellationToken) <= _asked.GetValueOrDefault(person))
        {
            if (bot.Clock.GetUtcNow() > latest)
                throw new TimeoutException($"{person.Name} was not asked within {Longest.Days} days.");

            await bot.PassAsync(Step, cancellationToken);
        }

        _asked[person] = _asked.GetValueOrDefault(person) + 1;
    }

    /// <summary>Lets time pass until the open round is over.</summary>
    public async Task PassesUntilClosedAsync(CancellationToken cancellationToken)
    {
        var closesAt = await bot.InDatabaseAsync(db => db.Cycles.Where(cycle => cycle.PartnershipId == _id && cycle.ClosedAt == null).MaxAsync(cycle => cycle.ClosesAt, cancellationToken));
        await bot.LeapToAsync(closesAt.AddMinutes(1), cancellationToken);
    }

    /// <summary>Lets time pass until what the reflection waits for is over: the time for stories, or a round of its panel.</summary>
    public async Task PassesUntilReflectionMovesOnAsync(CancellationToken cancellationToken)
    {
        var reflection = await bot.InDatabaseAsync(db => db.Reflections.SingleAsync(reflection => reflection.PartnershipId == _id, cancellationToken));
        await bot.LeapToAsync((reflection.RoundDueAt ?? reflection.DueAt).AddMinutes(1), cancellationToken);
    }

    /// <summary>Lets time pass until just before the closing round does something by itself, and from there the scheduler run until it is seen.</summary>
    public async Task PassesUntilClosingMovesOnAsync(Func<Task> seen, CancellationToken cancellationToken)
    {
        var closing = await bot.InDatabaseAsync(db => db.Closings.SingleAsync(closing => closing.PartnershipId == _id, cancellationToken));
        await bot.LeapToAsync(ClosingAgenda.Next(closing, bot.Clock.GetUtcNow())!.Value - AMoment, cancellationToken);
        await bot.RunsByItselfAsync(seen, cancellationToken);
    }

    /// <summary>The id under which a card offers a story to choose.</summary>
    public async Task<string> StoryAsync(string title, CancellationToken cancellationToken) =>
        (await bot.InDatabaseAsync(db => db.Stories.ToListAsync(cancellationToken))).Single(story => story.Title == title).Id.Value.ToString("N");

    /// <summary>How often somebody has been asked something so far.</summary>
    private Task<int> QuestionsAsync(PlaygroundPerson who, CancellationToken cancellationToken) => bot.InDatabaseAsync(db =>
    {
        var now = bot.Clock.GetUtcNow();
        var questions =
            from delivery in db.Deliveries
            join person in db.People on delivery.PersonId equals person.Id
            where person.ObjectId == who.ObjectId && delivery.Kind == DeliveryKind.Ask && delivery.DueAt <= now
            select delivery.Id;

        return questions.CountAsync(cancellationToken);
    });

    private Task<int> JoinsAsync(PlaygroundPerson who, MemberRole role, CancellationToken cancellationToken) => bot.InDatabaseAsync(async db =>
    {
        var person = await db.People.SingleAsync(found => found.ObjectId == who.ObjectId, cancellationToken);
        person.IsCalled(who.Name.Split(' ')[0]);
        person.Speaks(who.Locale[..2]);
        person.LivesIn(who.Zone);
        // Whatever the clock shows, it is a working hour: hours are another journey's matter.
        person.Works(new WorkingWeek(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MaxValue));
        var membership = new Membership(new MembershipId(Guid.CreateVersion7()), _id, person.Id, role, bot.Clock.GetUtcNow());
        var partnership = await db.Partnerships.Include(found => found.Organisations).SingleAsync(found => found.Id == _id, cancellationToken);
        membership.SpeaksFor(partnership.Organisations.Single(organisation => organisation.Name == Cast.OrganisationOf(who)).Id);
        membership.Join(bot.Clock.GetUtcNow());
        db.Memberships.Add(membership);
        db.HasAgreed(person.Id, _id.Value, bot.Clock.GetUtcNow());

        return await db.SaveChangesAsync(cancellationToken);
    });
}
