using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Keeps that somebody looked into a chosen story, how, and what they found; its teller hears of it.</summary>
internal sealed class CheckStory(PartnerBotDb db, ReadOutcome read, QueueCards queue, TimeProvider time)
{
    /// <summary>The chosen stories, as far as the broker may read them; one that is not for them has no words.</summary>
    public async Task<IReadOnlyList<OutcomeStory>> ChosenAsync(Person broker, Reflection reflection, CancellationToken cancellationToken) =>
        await read.OfAsync(reflection, cancellationToken) is { } result
            ? [.. result.For(broker.Id).Domains.SelectMany(domain => domain.Chosen).Where(story => story.Text is not null).DistinctBy(story => story.Id)]
            : [];

    public async Task<bool> KeepAsync(
        Person broker, Reflection reflection, Partnership partnership, Guid story, StoryCheck check, CancellationToken cancellationToken)
    {
        var id = new StoryId(story);
        if (reflection.Stage != ReflectionStage.Concluded
            || (await ChosenAsync(broker, reflection, cancellationToken)).All(one => one.Id != id)
            || await db.ChosenStories.SingleOrDefaultAsync(one => one.ReflectionId == reflection.Id && one.StoryId == id, cancellationToken) is not { } chosen)
        {
            return false;
        }

        if (chosen.Check == check)
            return true;

        var now = time.GetUtcNow();
        chosen.WasChecked(check, now);
        var told = await (
            from one in db.Stories
            join person in db.People on one.PersonId equals person.Id
            where one.Id == id
            select new { Story = one, Teller = person }).SingleAsync(cancellationToken);
        queue.To(
            told.Teller,
            $"{ReflectionOccasions.Of(reflection.Id)}check/{story}/{now.UtcTicks}",
            DeliveryKind.News,
            words => CheckCards.ToTeller(words, partnership.Name, told.Story.Text, check));
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }
}
