namespace PartnerBot.Commands;

/// <summary>What somebody can do, in the order of registration.</summary>
/// <param name="Standing">What they are and have, on which it depends.</param>
/// <param name="Commands">Every command that is offered.</param>
internal sealed record OfferedCommands(Standing Standing, IReadOnlyList<ICommand> Commands)
{
    /// <summary>What is shown on buttons to somebody who does not know what to type.</summary>
    public IReadOnlyList<ICommand> WorthATry => [.. Commands.Where(command => command.IsWorthATry(Standing))];
}
