using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>The seats that the person holds. A seat is its organisation's and stays; who sat there does not.</summary>
internal sealed class PersonalSeats(PartnerBotDb db, FindReflection find, NudgeBrokers tell) : PersonalRows<PanelSeat>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        // Who leaves says so in a turn, and GoOnWithoutLeaver hears it.
        if (partnership is null)
            await TellAsync(person, cancellationToken);

        return await (partnership is { } left ? ToldIn(person, left) : Of(person))
            .ExecuteUpdateAsync(seats => seats.SetProperty(seat => seat.PersonId, (PersonId?)null), cancellationToken);
    }

    protected override IQueryable<PanelSeat> Of(PersonId person) => Db.Set<PanelSeat>().Where(seat => seat.PersonId == person);

    protected override IQueryable<PanelSeat> ToldIn(PersonId person, Guid partnership) => Of(person).Where(seat =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == seat.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));

    /// <summary>The others hear that a seat is free while it can be given to somebody else, and not of whom it was.</summary>
    private async Task TellAsync(PersonId person, CancellationToken cancellationToken)
    {
        foreach (var held in await Of(person).AsNoTracking().ToListAsync(cancellationToken))
        {
            if (await find.ByIdAsync(held.ReflectionId, cancellationToken) is not { Round: > 0 } reflection)
                continue;

            var partnership = await Db.Partnerships.Include(found => found.Organisations).SingleAsync(found => found.Id == reflection.PartnershipId, cancellationToken);
            if (partnership.EndedAt is null)
                await tell.SeatIsFreeAsync(reflection, partnership, held, $"{reflection.Version}", cancellationToken, except: person);
        }

        await Db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What the person chose on a panel, and why. What the panel had chosen by then stays chosen.</summary>
internal sealed class PersonalVotes(PartnerBotDb db) : PersonalRows<PanelVote>(db)
{
    protected override IQueryable<PanelVote> Of(PersonId person) => Db.PanelVotes.Where(vote => vote.PersonId == person);

    protected override IQueryable<PanelVote> ToldIn(PersonId person, Guid partnership) => Of(person).Where(vote =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == vote.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}

/// <summary>That the person looked into a chosen story. What was found stays; who found it does not.</summary>
internal sealed class PersonalStoryChecks(PartnerBotDb db) : PersonalRows<StoryChecker>(db)
{
    protected override IQueryable<StoryChecker> Of(PersonId person) => Db.Set<StoryChecker>().Where(checker => checker.PersonId == person);

    protected override IQueryable<StoryChecker> ToldIn(PersonId person, Guid partnership) => Of(person).Where(checker =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == checker.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}

/// <summary>That a story of the person was chosen; it goes with the story.</summary>
internal sealed class PersonalChosenStories(PartnerBotDb db) : PersonalRows<ChosenStory>(db)
{
    protected override IQueryable<ChosenStory> Of(PersonId person) =>
        Db.ChosenStories.Where(chosen => Db.Set<Story>().Any(story => story.Id == chosen.StoryId && story.PersonId == person));

    protected override IQueryable<ChosenStory> ToldIn(PersonId person, Guid partnership) => Of(person).Where(chosen =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == chosen.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}
