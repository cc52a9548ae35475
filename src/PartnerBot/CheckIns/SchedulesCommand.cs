using PartnerBot.BotFramework.Turns;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary><c>schedules</c>: the rhythm of all partnerships, of those whose name contains what follows. A broker sees their own, an admin all.</summary>
internal sealed class SchedulesCommand(FindPartnership find, ReadSchedules read) : ICommand
{
    public string Key => "schedules";

    public bool TakesArgument => true;

    public bool IsOfferedTo(Standing standing) => find.CanFindAny(standing, Thing.Schedule);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Turn.Reply(
        SchedulesCard.Of(call.Words, await read.PageAsync(call.Person, call.Argument, 0, cancellationToken)), call.Words["checkins.schedules.title"]);
}

/// <summary>Turns a page of the list.</summary>
internal sealed class SchedulesButton(Speaker speaker, ReadSchedules read) : ICardActionHandler
{
    public const string PageVerb = "checkin.schedules.page";
    public const string Page = "page";
    public const string Name = "name";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        var page = await read.PageAsync(person, press.Inputs.Text(Name) ?? "", (int)Math.Clamp(press.Inputs.Number(Page) ?? 0, 0, 1_000_000), cancellationToken);

        return CardActionResult.Replace(SchedulesCard.Of(words, page), words["checkins.schedules.title"]);
    }
}
