using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Takes a partner's answer to a set-up: yes for their organisation, or what they would like to have changed.</summary>
internal sealed class AnswerSetUp(
    PartnerBotDb db, FindReflection find, OpenReflection open, QueueCards queue, PlanReflection plan, TimeProvider time)
{
    /// <summary>Accepts for the person's organisation. The last organisation's yes opens the reflection.</summary>
    public async Task<SetUpAnswer> AcceptAsync(Person person, ReflectionId id, int revision, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAcceptAsync(person, id, revision, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another organisation's answer came at the same moment: the second look finds it, and opens when it was the last but one.
            db.ChangeTracker.Clear();

            return await TryAcceptAsync(person, id, revision, cancellationToken);
        }
    }

    public async Task<SetUpAnswer> SuggestAsync(Person person, ReflectionId id, int revision, string text, CancellationToken cancellationToken)
    {
        var (found, refusal) = await LookAsync(person, id, revision, cancellationToken);
        if (found is not var (reflection, partnership, _))
            return refusal!.Value;

        var now = time.GetUtcNow();
        reflection.Suggest(person.Id, text, now);
        await queue.ToBrokersAsync(
            partnership.Id,
            $"{ReflectionOccasions.SuggestionsOf(reflection.Id, person.Id)}{now.UtcTicks}",
            words => ReflectionNewsCards.Suggested(words, reflection.Id, partnership, person.DisplayName, text),
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        return SetUpAnswer.Suggested;
    }

    private async Task<SetUpAnswer> TryAcceptAsync(Person person, ReflectionId id, int revision, CancellationToken cancellationToken)
    {
        var (found, refusal) = await LookAsync(person, id, revision, cancellationToken);
        if (found is not var (reflection, partnership, membership))
            return refusal!.Value;

        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        reflection.Accept(membership.OrganisationId, person.Id, time.GetUtcNow());
        foreach (var colleague in joined.Where(member => member.Membership.OrganisationId == membership.OrganisationId))
        {
            await queue.TakeBackAsync(ReflectionOccasions.SetUp(reflection, colleague.Person.Id), cancellationToken);
        }

        var voices = reflection.Voices(partnership, joined);
        if (voices.IsAccepted())
        {
            open.Open(reflection, partnership, [.. joined.Select(member => member.Person)], person.Id);
            await queue.ToBrokersAsync(
                partnership.Id,
                ReflectionOccasions.ToBrokers(reflection, "opened"),
                words => ReflectionNewsCards.Opened(words, partnership, reflection),
                cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(reflection, cancellationToken);

        return SetUpAnswer.Accepted;
    }

    private async Task<bool> IsAcceptedForAsync(FoundReflection found, OrganisationId? organisation, CancellationToken cancellationToken) =>
        found.Reflection.Voices(found.Partnership, await db.JoinedAsync(found.Partnership.Id, cancellationToken))
            .Any(voice => voice.Id == organisation && voice.State == VoiceState.Accepted);

    /// <summary>The reflection, or why there is nothing to answer any more.</summary>
    private async Task<(FoundReflection? Found, SetUpAnswer? Refusal)> LookAsync(Person person, ReflectionId id, int revision, CancellationToken cancellationToken)
    {
        if (await find.ForMemberAsync(person, id, cancellationToken) is not { Membership: var membership } found)
            return (null, SetUpAnswer.NotAsked);

        return found.Reflection switch
        {
            { Stage: ReflectionStage.Cancelled } => (null, SetUpAnswer.Cancelled),
            { Stage: not ReflectionStage.Proposed } => (null, SetUpAnswer.AlreadyAccepted),
            var other when other.Revision != revision => (null, SetUpAnswer.Changed),
            _ when await IsAcceptedForAsync(found, membership.OrganisationId, cancellationToken) => (null, SetUpAnswer.AlreadyAccepted),
            _ => (found, null),
        };
    }
}

internal enum SetUpAnswer
{
    Accepted,

    Suggested,

    /// <summary>Somebody of the same organisation, or the person, has accepted before.</summary>
    AlreadyAccepted,

    /// <summary>The set-up is another one by now.</summary>
    Changed,

    Cancelled,

    /// <summary>Not a partner of an organisation here.</summary>
    NotAsked,
}
