using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Commands;

/// <summary>
/// Answers everything that is typed: first the words that steer a dialog, then commands, then a guess, in a dialog the question once more, and why a
/// command does not work for this person. Never silence, but for what is said among others without mentioning the bot.
/// </summary>
internal sealed class TypedText(Speaker speaker, IEnumerable<ICommand> commands, ReadStanding read, Phrases phrases) : IMessageHandler
{
    private static readonly (string Key, string Verb)[] Steering =
        [("back", DialogVerbs.Back), ("skip", DialogVerbs.Skip), ("stop", DialogVerbs.Stop)];

    public async Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        // An app may be let read everything in a channel; what people say to one another there is not for the bot.
        if (!turn.IsPersonal && !turn.Activity.MentionsBot())
            return true;

        if (speaker.Person is not { } person)
        {
            turn.Reply(speaker.Words["commands.whoAreYou"]);

            return true;
        }

        if (await SteerAsync(turn, cancellationToken))
            return true;

        var all = await OfferedAsync(person, cancellationToken);
        // What is personal is neither listed nor guessed where others read along: the list alone would tell who looks after what.
        var offered = all with { Commands = [.. all.Commands.Where(command => turn.IsPersonal || command.InGroups)] };
        if (Meant(turn, all.Commands) is var (command, argument))
        {
            await RunAsync(command, new CommandCall(turn, person, speaker.Words, argument, offered), cancellationToken);
        }
        else if (phrases.Near(turn.Text, offered.Commands, speaker.Words) is var (meant, phrase))
        {
            turn.Reply(CommandCards.DidYouMean(speaker.Words, meant, phrase), speaker.Words["commands.didYouMean.title"]);
        }
        else if (await turn.Dialogs.MoveAsync(DialogVerbs.Answer, cancellationToken) is { } question)
        {
            turn.Reply(speaker.Words["commands.useTheCard"]);
            turn.Reply(question.Card, question.Summary);
        }
        else if (turn.IsPersonal && phrases.Find(turn.Text, [.. commands]) is var (known, _))
        {
            turn.Reply(CommandCards.NotNow(speaker.Words, known.WhyNot(speaker.Words, offered.Standing), offered.WorthATry), speaker.Words["commands.notNow.title"]);
        }
        else
        {
            turn.Reply(CommandCards.NotUnderstood(speaker.Words, offered.WorthATry), speaker.Words["commands.notUnderstood.title"]);
        }

        return true;
    }

    /// <summary>What this person can do.</summary>
    public async Task<OfferedCommands> OfferedAsync(Person person, CancellationToken cancellationToken)
    {
        var standing = await read.OfAsync(person, cancellationToken);

        return new OfferedCommands(standing, [.. commands.Where(command => command.IsOfferedTo(standing))]);
    }

    /// <summary>Runs a command, unless it is a personal one and others read along.</summary>
    public static async Task RunAsync(ICommand command, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Turn.IsPersonal || command.InGroups)
            await command.RunAsync(call, cancellationToken);
        else
            call.Turn.Reply(call.Words["common.onlyInPersonalChat"]);
    }

    private (ICommand Command, string Argument)? Meant(TurnContext turn, IReadOnlyList<ICommand> offered) =>
        phrases.Find(turn.Text, offered)
        ?? (turn.IsPersonal && offered.FirstOrDefault(command => command.IsMeantBy(turn.Text)) is { } meant ? (meant, turn.Text) : null);

    private async Task<bool> SteerAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var (key, verb) in Steering)
        {
            if (phrases.Is(turn.Text, key) && await turn.Dialogs.MoveAsync(verb, cancellationToken) is { } prompt)
            {
                turn.Reply(prompt.Card, prompt.Summary);

                return true;
            }
        }

        return false;
    }
}
