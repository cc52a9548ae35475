using PartnerBot.People;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class ChosenStoryTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 19, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Ana = new(Guid.CreateVersion7(Now));
    private static readonly PersonId Ben = new(Guid.CreateVersion7(Now));

    [Fact]
    public void Who_is_named_again_has_looked_into_it_once_and_who_is_not_named_any_more_has_not()
    {
        var chosen = new ChosenStory(new ReflectionId(Guid.Empty), new StoryId(Guid.Empty), StoryDomain.Else);

        chosen.WasChecked([Ana, Ben], "We asked.", CheckFinding.Confirmed, Now);
        chosen.WasChecked([Ana], "We asked again.", CheckFinding.Confirmed, Now);

        Assert.Equal(Ana, Assert.Single(chosen.Checkers).PersonId);
        Assert.True(chosen.Says([Ana], "We asked again.", CheckFinding.Confirmed));
        Assert.False(chosen.Says([Ana, Ben], "We asked again.", CheckFinding.Confirmed));
    }
}
