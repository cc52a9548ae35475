namespace PartnerBot.Commands;

internal sealed class HelpCommand : ICommand
{
    public string Key => "help";

    public CommandTopic Topic => CommandTopic.Anytime;

    public bool InGroups => true;

    public bool IsWorthATry(Standing standing) => true;

    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        call.Turn.Reply(CommandCards.Help(call.Words, call.Offered.Commands, call.Offered.WorthATry), call.Words["commands.help.title"]);

        return Task.CompletedTask;
    }
}
