using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary><c>pause 3 weeks</c>, <c>pause until 2 May</c>: until then the bot does not write by itself.</summary>
internal sealed class PauseCommand(ChangeContact change, Wordings wordings) : ICommand
{
    public string Key => "pause";

    public CommandTopic Topic => CommandTopic.CheckIns;

    public bool TakesArgument => true;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (PauseWish.EndOf(call.Argument, change.Today(call.Person), wordings) is not { } until)
        {
            call.Turn.Reply(PauseCards.HowLong(call.Words, call.Argument.Length > 0), call.Words["pauses.howLong.title"]);

            return;
        }

        await change.PauseAsync(call.Person, until, cancellationToken);
        call.Turn.Reply(PauseCards.Paused(call.Words, until), call.Words["pauses.paused.title"]);
    }
}

/// <summary><c>resume</c>: as at the beginning.</summary>
internal sealed class ResumeCommand(ChangeContact change) : ICommand
{
    public string Key => "resume";

    public CommandTopic Topic => CommandTopic.CheckIns;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var changed = await change.ResumeAsync(call.Person, cancellationToken);
        call.Turn.Reply(
            PauseCards.Resumed(call.Words, changed), call.Words[changed ? "pauses.resumed.title" : "pauses.resumed.nothingTitle"]);
    }
}

/// <summary><c>quieter</c>: at most one question in four weeks.</summary>
internal sealed class QuieterCommand(ChangeContact change) : ICommand
{
    public string Key => "quieter";

    public CommandTopic Topic => CommandTopic.CheckIns;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await change.QuietenAsync(call.Person, cancellationToken);
        call.Turn.Reply(PauseCards.Quieter(call.Words), call.Words["pauses.quieter.title"]);
    }
}

/// <summary><c>stop</c>, outside a dialog: the bot only answers from now on.</summary>
internal sealed class StopMessagesCommand(ChangeContact change) : ICommand
{
    public string Key => "stopMessages";

    public CommandTopic Topic => CommandTopic.CheckIns;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await change.StopAsync(call.Person, cancellationToken);
        call.Turn.Reply(PauseCards.Stopped(call.Words), call.Words["pauses.stopped.title"]);
    }
}
