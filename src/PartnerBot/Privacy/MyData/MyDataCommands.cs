using PartnerBot.Commands;

namespace PartnerBot.Privacy;

/// <summary><c>my data</c>: everything kept about me, as a file behind a link of my own.</summary>
internal sealed class MyDataCommand(PersonalLinks links) : ICommand
{
    public string Key => "myData";

    public CommandTopic Topic => CommandTopic.AboutYou;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var link = await links.IssueAsync(call.Person.Id, MyDataFile.Purpose, call.Person.Id.Value, cancellationToken);
        call.Turn.Reply(MyDataCards.Offer(call.Words, link), call.Words["privacy.myData.title"]);
    }
}

/// <summary><c>delete my data</c>: says what goes and what stays, and asks once.</summary>
internal sealed class DeleteMyDataCommand(IEnumerable<ITellOfErasure> effects) : ICommand
{
    public string Key => "deleteMyData";

    public CommandTopic Topic => CommandTopic.AboutYou;

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var told = new List<string>();
        foreach (var effect in effects)
        {
            told.AddRange(await effect.TellAsync(call.Words, call.Person, cancellationToken));
        }

        call.Turn.Reply(MyDataCards.Ask(call.Words, told), call.Words["privacy.delete.title"]);
    }
}
