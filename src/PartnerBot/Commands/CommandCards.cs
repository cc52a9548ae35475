using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Commands;

internal static class CommandCards
{
    /// <summary>More buttons than this hide behind a menu.</summary>
    private const int MostButtons = 6;

    public static AdaptiveCard DidYouMean(Words words, ICommand command, string phrase) => words.Card(
        words["commands.didYouMean.title"],
        [new TextBlock(words.Say("commands.didYouMean.text", ("phrase", phrase)))],
        [RunButton(words, command)]);

    public static AdaptiveCard NotUnderstood(Words words, IReadOnlyList<ICommand> worthATry) => words.Card(
        words["commands.notUnderstood.title"], [new TextBlock(words["commands.notUnderstood.text"])], Buttons(words, worthATry));

    /// <summary>What was typed is a command, and does not work for this person.</summary>
    public static AdaptiveCard NotNow(Words words, string why, IReadOnlyList<ICommand> worthATry) => words.Card(
        words["commands.notNow.title"], [new TextBlock(why)], Buttons(words, worthATry));

    public static AdaptiveCard Help(Words words, IReadOnlyList<ICommand> offered, IReadOnlyList<ICommand> worthATry) => words.Card(
        words["commands.help.title"],
        [
            new TextBlock(words["commands.help.intro"]),
            .. offered.GroupBy(command => command.Topic).OrderBy(topic => topic.Key).SelectMany(topic => Lines(words, topic)),
            new TextBlock(words["commands.help.inDialogs"]) { Separator = true },
            new TextBlock(words["commands.help.notMonitored"]),
            new TextBlock(words["commands.help.credits"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        Buttons(words, [.. worthATry.Where(command => command.Key != "help")]));

    private static IEnumerable<CardElement> Lines(Words words, IGrouping<CommandTopic, ICommand> topic) =>
    [
        .. topic.Key is CommandTopic.Anytime
            ? Enumerable.Empty<CardElement>()
            : [new TextBlock(words[$"commands.help.topics.{topic.Key}"]) { Weight = TextWeight.Bolder, Separator = true }],
        .. topic.Select(command => new TextBlock(words[$"commands.{command.Key}.help"]) { Spacing = Spacing.Small }),
    ];

    private static IReadOnlyList<CardAction> Buttons(Words words, IReadOnlyList<ICommand> worthATry) =>
        [.. worthATry.Take(MostButtons).Select(command => RunButton(words, command))];

    private static ExecuteAction RunButton(Words words, ICommand command) => new(words[$"commands.{command.Key}.button"])
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = command.Key },
        AssociatedInputs = AssociatedInputs.None,
    };
}
