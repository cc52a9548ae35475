using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary><c>rename NAME</c>: gives a partnership another name.</summary>
internal sealed class RenameCommand(FindPartnership find) : PartnershipCommand(find)
{
    public const string RenameVerb = "partnership.rename";

    public override string Key => "rename";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.LookingAfter;

    public static AdaptiveCard Ask(Words words, Partnership partnership, string? typed = null, string? problem = null) => words.Card(
        words.Say("partnerships.rename.title", ("partnership", partnership.Name)),
        [
            .. CardLayout.Problem(problem),
            new TextInput("name") { Label = words["partnerships.rename.name"], MaxLength = 4_000, Value = typed ?? partnership.Name },
        ],
        [
            new ExecuteAction(words["common.save"])
            {
                Verb = RenameVerb,
                Data = PartnershipButton.On(partnership.Id),
                Style = ActionStyle.Positive,
            },
        ]);

    protected override Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        call.Turn.Reply(Ask(call.Words, partnership), call.Words.Plain("partnerships.rename.title", ("partnership", partnership.Name)));

        return Task.CompletedTask;
    }
}
