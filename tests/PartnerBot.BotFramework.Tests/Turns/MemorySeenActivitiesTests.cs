using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class MemorySeenActivitiesTests : SeenActivitiesContract
{
    public MemorySeenActivitiesTests() => Seen = new MemorySeenActivities(Clock);

    protected override ISeenActivities Seen { get; }
}
