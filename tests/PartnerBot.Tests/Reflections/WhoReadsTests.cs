using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Who reads a story: reader by what its teller allows, before and after it is through. The rows are the promise; a missing one fails.</summary>
public sealed class WhoReadsTests
{
    private static readonly Dictionary<(StoryReader Reader, StoryReaders Allowed), (ReadAs Told, ReadAs Panel, ReadAs Through, ReadAs Cancelled)> Promise = new()
    {
        [(StoryReader.Teller, StoryReaders.Panel)] = (ReadAs.AsConsented, ReadAs.AsConsented, ReadAs.AsConsented, ReadAs.AsConsented),
        [(StoryReader.Teller, StoryReaders.Partnership)] = (ReadAs.AsConsented, ReadAs.AsConsented, ReadAs.AsConsented, ReadAs.AsConsented),
        [(StoryReader.Teller, StoryReaders.WiderReport)] = (ReadAs.AsConsented, ReadAs.AsConsented, ReadAs.AsConsented, ReadAs.AsConsented),
        [(StoryReader.Panelist, StoryReaders.Panel)] = (ReadAs.Nothing, ReadAs.WithoutName, ReadAs.Nothing, ReadAs.Nothing),
        [(StoryReader.Panelist, StoryReaders.Partnership)] = (ReadAs.Nothing, ReadAs.WithoutName, ReadAs.AsConsented, ReadAs.Nothing),
        [(StoryReader.Panelist, StoryReaders.WiderReport)] = (ReadAs.Nothing, ReadAs.WithoutName, ReadAs.AsConsented, ReadAs.Nothing),
        [(StoryReader.Member, StoryReaders.Panel)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing),
        [(StoryReader.Member, StoryReaders.Partnership)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.AsConsented, ReadAs.Nothing),
        [(StoryReader.Member, StoryReaders.WiderReport)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.AsConsented, ReadAs.Nothing),
        [(StoryReader.Outside, StoryReaders.Panel)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing),
        [(StoryReader.Outside, StoryReaders.Partnership)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing),
        [(StoryReader.Outside, StoryReaders.WiderReport)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.AsConsented, ReadAs.Nothing),
        [(StoryReader.Stranger, StoryReaders.Panel)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing),
        [(StoryReader.Stranger, StoryReaders.Partnership)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing),
        [(StoryReader.Stranger, StoryReaders.WiderReport)] = (ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing, ReadAs.Nothing),
    };

    public static TheoryData<string, string> Rows => new(
        from reader in Enum.GetNames<StoryReader>()
        from allowed in Enum.GetNames<StoryReaders>()
        select (reader, allowed));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_story_is_read_by_those_its_teller_allows_and_not_before_its_time(string reader, string allowed)
    {
        var (who, what) = (Enum.Parse<StoryReader>(reader), Enum.Parse<StoryReaders>(allowed));
        var (told, panel, through, cancelled) = Promise[(who, what)];

        Assert.Equal(told, WhoReads.Story(what, ReflectionStage.Stories, who));
        Assert.Equal(panel, WhoReads.Story(what, ReflectionStage.FirstRound, who));
        Assert.Equal(panel, WhoReads.Story(what, ReflectionStage.SecondRound, who));
        Assert.Equal(through, WhoReads.Story(what, ReflectionStage.Concluded, who));
        Assert.Equal(cancelled, WhoReads.Story(what, ReflectionStage.Cancelled, who));
    }
}
