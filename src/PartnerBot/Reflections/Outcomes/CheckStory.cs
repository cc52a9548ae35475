using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Keeps that somebody looked into a chosen story, how, and what they found; its teller hears of it.</summary>
internal sealed class CheckStory(PartnerBotDb db, ReadOutcome read, QueueCards queue, TimeProvider time)
{
    /// <summary>The chosen stories, as far as the broker may read them: none before they have joined, or agreed anew.</summary>
    public async Task<IReadOnlyList<OutcomeStory>> ChosenAsync(Person broker, Reflection reflection, CancellationToken cancellationToken) =>
        await read.OfAsync(reflection, cancellationToken) is { } result
            ? [.. result.For(broker.Id, await db.RolesOfAsync(broker.Id, reflection.PartnershipId, cancellationToken)).Domains.SelectMany(domain => domain.Chosen).Where(story => story.Text is not null).DistinctBy(story => story.Id)]
            : [];

    /// <summary>Who of the partnership can have looked into a story.</summary>
    public async Task<IReadOnlyList<Person>> CheckersAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        [.. (await db.JoinedAsync(partnership, cancellationToken)).Select(member => member.Person)];

    /// <returns>What is kept; <see langword="null"/> when there is no such story for the broker.</returns>
    public async Task<StoryCheck?> KeepAsync(
        Person broker, Reflection reflection, Partnership partnership, StoryId id, CheckForm form, CheckFinding finding, CancellationToken cancellationToken)
    {
        if (reflection.Stage != ReflectionStage.Concluded
            || (await ChosenAsync(broker, reflection, cancellationToken)).All(one => one.Id != id)
            || await db.ChosenStories.Include(one => one.Checkers).SingleOrDefaultAsync(one => one.ReflectionId == reflection.Id && one.StoryId == id, cancellationToken) is not { } chosen)
        {
            return null;
        }

        var by = (await CheckersAsync(partnership.Id, cancellationToken)).Where(person => form.By.Contains(person.Id.Value.ToString("N"))).ToList();
        var ids = by.ConvertAll(person => person.Id);
        var check = new StoryCheck(by.ConvertAll(person => person.DisplayName), form.How!, finding);
        if (chosen.Says(ids, check.How, finding))
            return check;

        var now = time.GetUtcNow();
        chosen.WasChecked(ids, check.How, finding, now);
        var told = await (
            from one in db.Stories
            join person in db.People on one.PersonId equals person.Id
            where one.Id == id
            select new { Story = one, Teller = person }).SingleAsync(cancellationToken);
        queue.To(
            told.Teller,
            $"{ReflectionOccasions.Of(reflection.Id)}check/{id.Value}/{now.UtcTicks}",
            DeliveryKind.News,
            words => CheckCards.ToTeller(words, partnership.Name, told.Story.Text, check));
        await db.SaveChangesAsync(cancellationToken);

        return check;
    }
}
