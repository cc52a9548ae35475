using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Reads what a panel has before it, and what it has chosen.</summary>
internal sealed class ReadPanel(PartnerBotDb db)
{
    public async Task<PanelState> OfAsync(Reflection reflection, CancellationToken cancellationToken)
    {
        // Late ones are kept and not chosen from: half of the panel would not have read them.
        var stories = await db.Stories.AsNoTracking()
            .Where(story => story.ReflectionId == reflection.Id && (reflection.PanelBeganAt == null || story.ConfirmedAt <= reflection.PanelBeganAt))
            .ToListAsync(cancellationToken);
        var votes = await db.PanelVotes.AsNoTracking().Where(vote => vote.ReflectionId == reflection.Id).ToListAsync(cancellationToken);

        return new PanelState(reflection, stories, [.. votes.Select(vote => vote.Counted())]);
    }
}

/// <summary>The stories of a panel and its votes.</summary>
internal sealed record PanelState(Reflection Reflection, IReadOnlyList<Story> Stories, IReadOnlyList<CountedVote> Votes)
{
    /// <summary>How many of those who sit have chosen in every domain in this round.</summary>
    public int Finished => Reflection.Seats.Count(HasFinished);

    /// <summary>Whether somebody is still waited for: a seat that is free is not, when the round's time is up, but nor does the round end before.</summary>
    public bool IsComplete => Reflection.Seats.All(HasFinished);

    /// <summary>How it has read so far, in numbers.</summary>
    public PanelReading Numbers => PanelReading.Of(Reflection, Votes, Stories.Count);

    public bool HasFinished(PanelSeat seat) =>
        seat.PersonId is { } person && Reading(seat, person).All(domain => Vote(person, domain.Domain, Reflection.Round) is not null);

    /// <summary>What lies before one panelist.</summary>
    public PanelDesk DeskOf(PanelSeat seat, PersonId person, string partnership) => new(
        Reflection,
        partnership,
        [
            .. Reading(seat, person).Select(domain => new DeskDomain(
                domain.Domain,
                [.. domain.Stories.Select(Story)],
                Vote(person, domain.Domain, Reflection.Round),
                Reflection.Round == 2 ? Vote(person, domain.Domain, 1) : null,
                Reflection.Round == 2
                    ? [.. CountVotes.Stories(Votes.Where(vote => vote.Round == 1), domain.Domain).Where(voices => domain.Stories.Contains(voices.Story))]
                    : [])),
        ]);

    private IReadOnlyList<(string Domain, IReadOnlyList<StoryId> Stories)> Reading(PanelSeat seat, PersonId person) => WhatToRead.For(
        person,
        seat.Number,
        Reflection.Id,
        Reflection.Domains,
        [
            .. from story in Stories
               where WhoMay.See(StoryThing.Of(story, Reflection.Stage), Roles.Panelist) == Access.WithoutName
               select (story.Id, story.PersonId, story.Domain),
        ]);

    private DeskStory Story(StoryId id)
    {
        var story = Stories.Single(story => story.Id == id);

        return new DeskStory(id, story.Text, story.Consent is { MentionsOthers: true, OthersAgree: false });
    }

    private DeskVote? Vote(PersonId person, string domain, int round) =>
        Votes.FirstOrDefault(vote => vote.By == person && vote.Domain == domain && vote.Round == round) is { } vote ? new DeskVote(vote.Story, vote.Reason) : null;
}
