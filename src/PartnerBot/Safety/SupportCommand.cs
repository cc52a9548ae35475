using PartnerBot.Commands;

namespace PartnerBot.Safety;

/// <summary><c>I need support</c>: where to turn, for everybody, whether in a partnership or not.</summary>
internal sealed class SupportCommand(ShowSupport show) : ICommand
{
    public string Key => "support";

    public CommandTopic Topic => CommandTopic.Anytime;

    public bool IsWorthATry(Standing standing) => true;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Turn.Reply(
        await show.ForAsync(call.Person, call.Words, country: null, cancellationToken), call.Words[SupportCard.NotificationKey]);
}
