using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Commands;

/// <summary>
/// Answers everything that is typed: first the words that steer a dialog, then commands, then a guess, and in a dialog the question
/// once more. Never silence, but for what is said among others without mentioning the bot.
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
        List<ICommand> offered = [.. all.Where(command => turn.IsPersonal || command.InGroups)];
        if (phrases.Find(turn.Text, all) is var (command, argument))
        {
            await RunAsync(command, new CommandCall(turn, person, speaker.Words, argument, offered), cancellationToken);
        }
        else if (phrases.Near(turn.Text, offered, speaker.Words) is var (meant, phrase))
        {
            turn.Reply(CommandCards.DidYouMean(speaker.Words, meant, phrase), speaker.Words["commands.didYouMean.title"]);
        }
        else if (await turn.Dialogs.MoveAsync(DialogVerbs.Answer, cancellationToken) is { } question)
        {
            turn.Reply(speaker.Words["commands.useTheCard"]);
            turn.Reply(question.Card, question.Summary);
        }
        else
        {
            turn.Reply(CommandCards.NotUnderstood(speaker.Words, offered), speaker.Words["commands.notUnderstood.title"]);
        }

        return true;
    }

    /// <summary>What this person can do, in the order of registration.</summary>
    public async Task<IReadOnlyList<ICommand>> OfferedAsync(Person person, CancellationToken cancellationToken)
    {
        var standing = await read.OfAsync(person, cancellationToken);

        return [.. commands.Where(command => command.IsOfferedTo(standing))];
    }

    /// <summary>Runs a command, unless it is a personal one and others read along.</summary>
    public static async Task RunAsync(ICommand command, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Turn.IsPersonal || command.InGroups)
            await command.RunAsync(call, cancellationToken);
        else
            call.Turn.Reply(call.Words["common.onlyInPersonalChat"]);
    }

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
