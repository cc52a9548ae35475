using PartnerBot.Privacy;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Who reads a story: reader by what its teller allows, before and after it is through. The rows are the promise; a missing one fails.</summary>
public sealed class StoryThingTests
{
    private static readonly Dictionary<(Roles Reader, StoryReaders Allowed), (Access Told, Access Panel, Access Through, Access Cancelled)> Promise = new()
    {
        [(Roles.Author, StoryReaders.Panel)] = (Access.All, Access.All, Access.All, Access.All),
        [(Roles.Author, StoryReaders.Partnership)] = (Access.All, Access.All, Access.All, Access.All),
        [(Roles.Author, StoryReaders.WiderReport)] = (Access.All, Access.All, Access.All, Access.All),
        [(Roles.Panelist | Roles.Partner, StoryReaders.Panel)] = (Access.Nothing, Access.WithoutName, Access.Nothing, Access.Nothing),
        [(Roles.Panelist | Roles.Partner, StoryReaders.Partnership)] = (Access.Nothing, Access.WithoutName, Access.AsConsented, Access.Nothing),
        [(Roles.Panelist | Roles.Partner, StoryReaders.WiderReport)] = (Access.Nothing, Access.WithoutName, Access.AsConsented, Access.Nothing),
        [(Roles.Partner | Roles.Broker, StoryReaders.Panel)] = (Access.Nothing, Access.Nothing, Access.Nothing, Access.Nothing),
        [(Roles.Partner | Roles.Broker, StoryReaders.Partnership)] = (Access.Nothing, Access.Nothing, Access.AsConsented, Access.Nothing),
        [(Roles.Partner | Roles.Broker, StoryReaders.WiderReport)] = (Access.Nothing, Access.Nothing, Access.AsConsented, Access.Nothing),
        [(Roles.Outside, StoryReaders.Panel)] = (Access.Nothing, Access.Nothing, Access.Nothing, Access.Nothing),
        [(Roles.Outside, StoryReaders.Partnership)] = (Access.Nothing, Access.Nothing, Access.Nothing, Access.Nothing),
        [(Roles.Outside, StoryReaders.WiderReport)] = (Access.Nothing, Access.Nothing, Access.AsConsented, Access.Nothing),
        [(Roles.Admin, StoryReaders.Panel)] = (Access.Nothing, Access.Nothing, Access.Nothing, Access.Nothing),
        [(Roles.Admin, StoryReaders.Partnership)] = (Access.Nothing, Access.Nothing, Access.Nothing, Access.Nothing),
        [(Roles.Admin, StoryReaders.WiderReport)] = (Access.Nothing, Access.Nothing, Access.Nothing, Access.Nothing),
    };

    public static TheoryData<int, string> Rows => new(Promise.Keys.Select(row => ((int)row.Reader, row.Allowed.ToString())));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_story_is_read_by_those_its_teller_allows_and_not_before_its_time(int reader, string allowed)
    {
        var (who, what) = ((Roles)reader, Enum.Parse<StoryReaders>(allowed));
        var (told, panel, through, cancelled) = Promise[(who, what)];

        Assert.Equal(told, WhoMay.See(StoryThing.Of(Allowing(what), ReflectionStage.Stories), who));
        Assert.Equal(panel, WhoMay.See(StoryThing.Of(Allowing(what), ReflectionStage.FirstRound), who));
        Assert.Equal(panel, WhoMay.See(StoryThing.Of(Allowing(what), ReflectionStage.SecondRound), who));
        Assert.Equal(through, WhoMay.See(StoryThing.Of(Allowing(what), ReflectionStage.Concluded), who));
        Assert.Equal(cancelled, WhoMay.See(StoryThing.Of(Allowing(what), ReflectionStage.Cancelled), who));
    }

    [Fact]
    public void Who_can_be_recognised_and_was_not_asked_stays_within_the_partnership()
    {
        var allowed = Allowing(StoryReaders.WiderReport) with { MentionsOthers = true };

        Assert.Equal(Access.Nothing, WhoMay.See(StoryThing.Of(allowed, ReflectionStage.Concluded), Roles.Outside));
        Assert.Equal(Access.AsConsented, WhoMay.See(StoryThing.Of(allowed with { OthersAgree = true }, ReflectionStage.Concluded), Roles.Outside));
        Assert.Equal(Access.AsConsented, WhoMay.See(StoryThing.Of(allowed, ReflectionStage.Concluded), Roles.Partner));
    }

    private static StoryConsent Allowing(StoryReaders readers) => new(StoryNaming.Name, readers, MentionsOthers: false);
}
