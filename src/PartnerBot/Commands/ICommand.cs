using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Commands;

/// <summary>Something a person can type. Its phrases and its line of help stand in the wording under <c>commands.{Key}</c>.</summary>
internal interface ICommand
{
    /// <summary>The name under which the wording knows it, for example <c>newPartnership</c>.</summary>
    string Key { get; }

    /// <summary>Under which heading help lists it.</summary>
    CommandTopic Topic { get; }

    /// <summary>Whether something may follow the phrase, as the code follows «join».</summary>
    bool TakesArgument => false;

    /// <summary>Whether it works where others read along. Most commands are between the person and the bot.</summary>
    bool InGroups => false;

    /// <summary>Whether somebody who is this can do it here: help shows what is offered, and nothing else runs.</summary>
    bool IsOfferedTo(Standing standing) => true;

    /// <summary>Whether somebody who does not know what to type finds it on a button.</summary>
    bool IsWorthATry(Standing standing) => false;

    /// <summary>Whether a text without the phrase can mean nothing else, as a join code alone means «join».</summary>
    bool IsMeantBy(string text) => false;

    /// <summary>What somebody is told who types it and to whom it is not offered.</summary>
    string WhyNot(Words words, Standing standing) => words["commands.notNow.text"];

    Task RunAsync(CommandCall call, CancellationToken cancellationToken);
}

/// <summary>A command as somebody typed it.</summary>
/// <param name="Turn">The turn; answers are replied there.</param>
/// <param name="Person">Who typed it.</param>
/// <param name="Words">The person's language.</param>
/// <param name="Argument">What followed the phrase, as typed, trimmed; empty when nothing did.</param>
/// <param name="Offered">Everything this person can do here, in the order of registration.</param>
internal sealed record CommandCall(TurnContext Turn, Person Person, Words Words, string Argument, OfferedCommands Offered);
