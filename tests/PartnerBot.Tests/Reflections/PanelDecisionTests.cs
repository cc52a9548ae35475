using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>What the panel's rules decide, as tables.</summary>
public sealed class PanelDecisionTests
{
    private static readonly ReflectionId Reflection = new(Some(900));

    [Theory]
    [InlineData("", null)]
    [InlineData("a b", "TooFew")]
    [InlineData("a", "TooFew")]
    [InlineData("a a a", "OneOrganisation")]
    [InlineData("a a b", "Unequal")]
    [InlineData("a b c", null)]
    [InlineData("a a b b", null)]
    [InlineData("a a b b c", "Unequal")]
    public void A_panel_has_three_people_of_two_organisations_and_as_many_of_each(string chosen, string? problem) =>
        Assert.Equal(problem, WhoMaySit.Check(Candidates(chosen))?.ToString());

    [Theory]
    [InlineData("", "TooFew")]
    [InlineData("a a a a", "TooFew")]
    [InlineData("a b", "TooFew")]
    [InlineData("a a b", "TooFew")]
    [InlineData("a b c", "Enough")]
    [InlineData("a a b b", "Enough")]
    [InlineData("A a b b", "WithBrokers")]
    [InlineData("A b c", "WithBrokers")]
    [InlineData("A B c c", "WithBrokers")]
    [InlineData("A B B", "TooFew")]
    public void Brokers_are_needed_only_where_there_would_be_no_panel_without_them(string joined, string room) =>
        Assert.Equal(room, WhoMaySit.Room(Candidates(joined)).ToString());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Each_seat_reads_in_an_order_of_its_own_as_far_as_there_are_orders(int count)
    {
        var stories = Enumerable.Range(0, count).Select(number => new StoryId(Some(number))).ToList();

        var orders = Enumerable.Range(0, 6).Select(seat => string.Join(',', Shuffle.ForSeat(stories, Reflection, seat).Select(story => story.Value))).ToList();
        var again = Shuffle.ForSeat(Enumerable.Reverse(stories), Reflection, 4);

        Assert.Equal(count switch { 1 => 1, 2 => 2, _ => 6 }, orders.Distinct().Count());
        Assert.Equal(orders[4], string.Join(',', again.Select(story => story.Value)));
        Assert.All(orders, order => Assert.Equal(count, order.Split(',').Distinct().Count()));
    }

    [Fact]
    public void Nobody_reads_their_own_story_and_a_domain_with_nothing_else_is_not_asked_about()
    {
        (StoryId, PersonId, string)[] stories = [Story(1, 10, "@people"), Story(2, 11, "@people"), Story(3, 10, "@together"), Story(4, 12, "gone")];

        var read = WhatToRead.For(new PersonId(Some(10)), 0, Reflection, ["@people", "@together", StoryDomain.Else], stories);

        Assert.Equal(["@people: 2", "@else: 4"], read.Select(domain => $"{domain.Domain}: {string.Join(',', domain.Stories.Select(Number))}"));
    }

    [Theory]
    [InlineData("1a1 1b1 1c2", "1", "2")]
    [InlineData("1a1 1b2", "1 2", "")]
    [InlineData("1a1 1b2 2b1", "1", "")]
    [InlineData("1a1 1b1 1c2 2a2", "2", "1")]
    [InlineData("1a1 2b2", "1 2", "")]
    [InlineData("1a1 1b1 1c2 1d2 1e3", "1 2", "3")]
    public void The_second_round_stands_for_the_first_and_a_tie_stays_two(string votes, string chosen, string others)
    {
        var choice = Assert.Single(CountVotes.Of(Votes(votes), ["@people", StoryDomain.Else]));

        Assert.Equal(chosen, string.Join(' ', choice.Chosen.Select(story => Number(story.Story)).Order()));
        Assert.Equal(others, string.Join(' ', choice.Others.Select(story => Number(story.Story)).Order()));
    }

    [Fact]
    public void Where_nobody_has_voted_nothing_is_chosen() => Assert.Empty(CountVotes.Of([], ["@people", StoryDomain.Else]));

    [Theory]
    [InlineData(1, true, false, false, "SecondRound")]
    [InlineData(1, true, true, true, "SecondRound")]
    [InlineData(1, false, false, false, "MoreTime")]
    [InlineData(1, false, true, false, "Conclude")]
    [InlineData(1, false, false, true, "Conclude")]
    [InlineData(2, true, false, false, "Conclude")]
    [InlineData(2, false, false, false, "Conclude")]
    public void A_round_goes_on_to_the_next_and_waits_longer_once(int round, bool hasVotes, bool wasProlonged, bool byBroker, string after) =>
        Assert.Equal(after, RoundEnds.After(round, hasVotes, wasProlonged, byBroker).ToString());

    private static List<PanelCandidate> Candidates(string organisations) =>
    [
        .. organisations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((letter, number) =>
            new PanelCandidate(new PersonId(Some(number)), new OrganisationId(Some(100 + char.ToLowerInvariant(letter[0]))), char.IsUpper(letter[0]))),
    ];

    /// <summary>«2b1»: in the second round, b stands for story 1.</summary>
    private static List<CountedVote> Votes(string votes) =>
        [.. votes.Split(' ').Select(vote => new CountedVote(vote[0] - '0', new PersonId(Some(vote[1])), "@people", new StoryId(Some(vote[2] - '0')), $"because {vote}"))];

    private static (StoryId, PersonId, string) Story(int id, int teller, string domain) => (new StoryId(Some(id)), new PersonId(Some(teller)), domain);

    private static int Number(StoryId story) => BitConverter.ToInt32(story.Value.ToByteArray());

    private static Guid Some(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
