using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>Saves what was filled in on the card of a schedule.</summary>
internal sealed class SaveScheduleButton(Speaker speaker, FindPartnership find, SetSchedule set, ShowSchedule show) : ICardActionHandler
{
    public const string Verb = "checkin.schedule";
    public const string Partnership = "partnership";
    public const string Weeks = "weeks";
    public const string Weekday = "weekday";
    public const string At = "at";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text(Partnership), out var id)
            || await find.ByIdAsync(person, new PartnershipId(id), Thing.Schedule, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["checkins.schedule.notYours"]);
        }

        var outcome = await set.SetAsync(partnership, Wish(press.Inputs), cancellationToken);
        var view = await show.OfAsync(partnership, cancellationToken);

        return CardActionResult.Replace(ScheduleCard.Of(words, view, outcome.AsNotice()), words["checkins.schedule.title"]);
    }

    private static ScheduleWish Wish(CardInputs inputs)
    {
        // What is missing stays as it is; what is sent must be understood.
        var weeks = inputs.Number(Weeks);
        var weekday = Enum.GetValues<DayOfWeek>().Select(day => (DayOfWeek?)day).FirstOrDefault(day => day.ToString() == inputs.Text(Weekday));
        var at = inputs.Time(At);
        if ((inputs.Has(Weeks) && (weeks is null || weeks != decimal.Truncate(weeks.Value) || weeks is < 1 or > 52))
            || (inputs.Has(Weekday) && weekday is null)
            || (inputs.Has(At) && at is null))
        {
            return new ScheduleWish.NotUnderstood();
        }

        return new ScheduleWish.Weekly((int?)weeks, weekday, at);
    }
}
