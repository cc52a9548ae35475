using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.CheckIns;

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
