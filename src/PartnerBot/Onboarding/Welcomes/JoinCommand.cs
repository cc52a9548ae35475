using PartnerBot.Commands;
using PartnerBot.Partnerships;

namespace PartnerBot.Onboarding;

/// <summary><c>join CODE</c>.</summary>
internal sealed class JoinCommand(AnswerJoin answer) : ICommand
{
    public string Key => "join";

    public CommandTopic Topic => CommandTopic.Anytime;

    public bool TakesArgument => true;

    public bool IsWorthATry(Standing standing) => !StandingInPartnerships.IsAny(standing, asBroker: false, alsoEnded: false);

    public bool IsMeantBy(string text) => JoinCodeText.IsAlone(text);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var prompt = call.Argument.Length == 0
            ? JoinCards.Ask(call.Words, typed: null, problem: null)
            : (await answer.RunAsync(call.Turn, call.Person, call.Argument, cancellationToken)).Prompt;
        call.Turn.Reply(prompt.Card, prompt.Summary);
    }
}
