using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

internal sealed class RenameButton(Speaker speaker, FindPartnership find, PartnerBotDb db) : PartnershipButton(speaker, find)
{
    protected override Thing About(string verb) => Thing.LookingAfter;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        var name = press.Inputs.Text("name");
        if (name is null or { Length: > PartnershipForm.LongestName })
        {
            var problem = name is null
                ? Words["partnerships.new.problem.name"]
                : Words.Say("partnerships.new.problem.nameLong", ("most", PartnershipForm.LongestName));

            return CardActionResult.Replace(RenameCommand.Ask(Words, partnership, name, problem), Words["partnerships.rename.name"]);
        }

        partnership.IsCalled(name);
        await db.SaveChangesAsync(cancellationToken);

        return CardActionResult.Replace(Done(Words, name), Words.Plain("partnerships.rename.done", ("partnership", name)), lasting: true);
    }

    public static AdaptiveCard Done(Words words, string name) => words.Card(
        words.Say("partnerships.rename.done", ("partnership", name)), [new TextBlock(words["partnerships.rename.text"])]);
}
