using PartnerBot.BotFramework.State;
using PartnerBot.Testing;

namespace PartnerBot.BotFramework.Tests.State;

public sealed class MemoryStateStoreTests : StateStoreContract
{
    protected override IStateStore Store { get; } = new MemoryStateStore();
}
