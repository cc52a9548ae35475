using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

internal sealed class RenameButton(Speaker speaker, FindPartnership find, PartnerBotDb db) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text("partnership"), out var id)
            || await find.ByIdAsync(person, new PartnershipId(id), Thing.LookingAfter, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["common.unknownButton"]);
        }

        var name = press.Inputs.Text("name");
        if (name is null or { Length: > PartnershipForm.LongestName })
        {
            var problem = name is null
                ? words["partnerships.new.problem.name"]
                : words.Say("partnerships.new.problem.nameLong", ("most", PartnershipForm.LongestName));

            return CardActionResult.Replace(RenameCommand.Ask(words, partnership, name, problem), words["partnerships.rename.name"]);
        }

        partnership.IsCalled(name);
        await db.SaveChangesAsync(cancellationToken);

        return CardActionResult.Replace(Done(words, name), words.Plain("partnerships.rename.done", ("partnership", name)), lasting: true);
    }

    public static AdaptiveCard Done(Words words, string name) => words.Card(
        words.Say("partnerships.rename.done", ("partnership", name)), [new TextBlock(words["partnerships.rename.text"])]);
}
