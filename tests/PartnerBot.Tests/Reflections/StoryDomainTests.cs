using PartnerBot.Reflections;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class StoryDomainTests
{
    private static readonly Wordings Wordings = new();

    [Theory]
    [InlineData("People and wellbeing", "@people @else")]
    [InlineData("les personnes et leur bien-etre\nHOW WE WORKED TOGETHER", "@people @together @else")]
    [InlineData("- Songs\n• Songs\n\nAnything else, including for the worse", "Songs @else")]
    [InlineData("@people", "people @else")]
    [InlineData("a; b; c; d; e", "a b c d e @else")]
    public void The_usual_ones_are_known_in_any_language_and_anything_else_is_always_last(string typed, string domains)
    {
        var (read, problem) = StoryDomain.Read(typed, Wordings);

        Assert.Null(problem);
        Assert.Equal(domains, string.Join(' ', read!));
    }

    [Theory]
    [InlineData(null, "Number")]
    [InlineData(" \n ", "Number")]
    [InlineData("Anything else, including for the worse", "Number")]
    [InlineData("a\nb\nc\nd\ne\nf", "Number")]
    [InlineData("A domain whose name goes on and on, so that no card on a phone could show it", "TooLong")]
    public void What_will_not_do_is_named(string? typed, string problem) =>
        Assert.Equal(problem, StoryDomain.Read(typed, Wordings).Problem?.ToString());

    [Theory]
    [InlineData(StoryDomain.LongestName, null)]
    [InlineData(StoryDomain.LongestName + 1, "TooLong")]
    public void A_name_may_be_just_so_long(int letters, string? problem) =>
        Assert.Equal(problem, StoryDomain.Read($"Songs\n{new string('x', letters)}", Wordings).Problem?.ToString());

    [Fact]
    public void What_is_offered_at_first_can_be_sent_as_it_is() => Assert.All(
        Wordings.All, words => Assert.Equal(StoryDomain.Standard, StoryDomain.Read(StoryDomain.Lines(words, StoryDomain.Standard), Wordings).Domains));
}
