using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Commands;

/// <summary>Runs a command by a button instead of by typing.</summary>
internal sealed class RunCommandButton(Speaker speaker, TypedText typed) : ICardActionHandler
{
    public const string Verb = "command.run";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person)
            return CardActionResult.Say(words["common.unknownButton"]);

        var key = press.Inputs.Text("command");
        var offered = await typed.OfferedAsync(person, cancellationToken);
        if (offered.Commands.FirstOrDefault(command => command.Key == key) is not { } command)
            return CardActionResult.Say(words["common.unknownButton"]);

        await TypedText.RunAsync(command, new CommandCall(press.Turn, person, words, press.Inputs.Text("argument") ?? "", offered), cancellationToken);

        return CardActionResult.Say(words["commands.here"]);
    }
}
