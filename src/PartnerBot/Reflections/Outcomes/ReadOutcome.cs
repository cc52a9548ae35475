using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Reads what a panel has chosen and why, as far as one reader may see it at this moment.</summary>
internal sealed class ReadOutcome(PartnerBotDb db)
{
    /// <summary>Everything there is to see of it, for whoever makes something of it for a reader.</summary>
    public async Task<PanelResult?> OfAsync(Reflection reflection, CancellationToken cancellationToken)
    {
        if (reflection.PanelBeganAt is null)
            return null;

        var chosen = await db.ChosenStories.AsNoTracking().Include(one => one.Checkers).Where(one => one.ReflectionId == reflection.Id).ToListAsync(cancellationToken);
        var votes = await db.PanelVotes.AsNoTracking().Where(vote => vote.ReflectionId == reflection.Id).ToListAsync(cancellationToken);
        var stories = await db.Stories.AsNoTracking().Where(story => story.ReflectionId == reflection.Id).ToListAsync(cancellationToken);

        return new PanelResult(reflection, chosen, [.. votes.Select(vote => vote.Counted())], stories, await CheckersAsync(chosen, cancellationToken));
    }

    private async Task<IReadOnlyDictionary<PersonId, string>> CheckersAsync(IReadOnlyList<ChosenStory> chosen, CancellationToken cancellationToken)
    {
        var ids = chosen.SelectMany(one => one.Checkers).Select(checker => checker.PersonId).Distinct().ToList();

        return ids.Count == 0
            ? new Dictionary<PersonId, string>()
            : (await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(cancellationToken)).ToDictionary(person => person.Id, person => person.DisplayName);
    }
}

/// <summary>What a panel has chosen, with everything that belongs to it. Nobody sees it whole: see <see cref="For"/>.</summary>
internal sealed record PanelResult(
    Reflection Reflection,
    IReadOnlyList<ChosenStory> Chosen,
    IReadOnlyList<CountedVote> Votes,
    IReadOnlyList<Story> Stories,
    IReadOnlyDictionary<PersonId, string> Checkers)
{
    /// <summary>The part that one reader may see: of a story that is not for them only that there is one.</summary>
    /// <param name="reader">Who reads it; <see langword="null"/> for a file, which nobody's own story opens further.</param>
    /// <param name="roles">What the reader is to the partnership.</param>
    public Outcome For(PersonId? reader, Roles roles) => new(
        // Those from before the numbers were kept have them from what is left.
        Reflection.Reading ?? PanelReading.Of(Reflection, Votes, Stories.Count(story => story.ConfirmedAt <= Reflection.PanelBeganAt)),
        [
            .. from domain in Reflection.Domains
               let chosen = Chosen.Where(one => one.Domain == domain).ToList()
               where chosen.Count > 0
               let voices = CountVotes.Stories(Votes, domain)
               select new OutcomeDomain(
                   domain,
                   [.. chosen.Select(one => Story(one.StoryId, voices, reader, roles, Check(one))).OrderBy(story => story.Title, StringComparer.Ordinal)],
                   [
                       .. voices.Where(other => chosen.All(one => one.StoryId != other.Story))
                           .Select(other => Story(other.Story, voices, reader, roles, null))
                           .Where(story => story.Text is not null),
                   ]),
        ],
        reader is { } person && Stories.Any(story => story.PersonId == person));

    private StoryCheck? Check(ChosenStory chosen) => chosen.Finding is { } finding
        ? new StoryCheck([.. chosen.Checkers.Select(checker => Checkers[checker.PersonId]).Order(StringComparer.CurrentCulture)], chosen.CheckedHow ?? "", finding)
        : null;

    private OutcomeStory Story(StoryId id, IReadOnlyList<StoryVoices> voices, PersonId? reader, Roles roles, StoryCheck? check)
    {
        var story = Stories.FirstOrDefault(story => story.Id == id);
        var isOwn = story is not null && story.PersonId == reader;
        var isOpen = story is not null && WhoMay.See(StoryThing.Of(story, Reflection.Stage), isOwn ? roles | Roles.Author : roles) >= Access.AsConsented;

        // A reason says much of a story: it goes where the story goes.
        return isOpen
            ? new OutcomeStory(id, story!.Text, voices.FirstOrDefault(one => one.Story == id)?.Reasons ?? [], isOwn, check)
            : new OutcomeStory(id, null, [], false, null);
    }
}

/// <summary>What a panel has chosen, for one reader.</summary>
/// <param name="Read">How many people chose among how many stories.</param>
/// <param name="Domains">What it chose, domain by domain.</param>
/// <param name="HasTold">Whether the reader told a story.</param>
internal sealed record Outcome(PanelReading Read, IReadOnlyList<OutcomeDomain> Domains, bool HasTold);

/// <param name="Domain">The domain.</param>
/// <param name="Chosen">The chosen story; several where it was a tie.</param>
/// <param name="Others">What others on the panel stood for.</param>
internal sealed record OutcomeDomain(string Domain, IReadOnlyList<OutcomeStory> Chosen, IReadOnlyList<OutcomeStory> Others);

/// <param name="Id">The story.</param>
/// <param name="Text">The teller's words; <see langword="null"/> when they are not for this reader, and then there is no reason either.</param>
/// <param name="Reasons">Why it was chosen, without names.</param>
/// <param name="IsOwn">Whether the reader told it.</param>
/// <param name="Check">What was found when somebody looked into it; <see langword="null"/> when nobody did.</param>
internal sealed record OutcomeStory(StoryId Id, StoryText? Text, IReadOnlyList<string> Reasons, bool IsOwn, StoryCheck? Check)
{
    public string Title => Text?.Title ?? "";
}
