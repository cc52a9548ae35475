using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Looks at the next dates of a choice, or saves it.</summary>
internal sealed class MyCheckInsButtons(Speaker speaker, FindPartnership find, ChooseMyCheckIns choose, PartnerBotDb db) : PartnershipButton(speaker, find)
{
    public const string PreviewVerb = "checkin.mine.preview";
    public const string SaveVerb = "checkin.mine.save";
    public const string Rhythm = "rhythm";
    public const string Weekday = "weekday";
    public const string At = "at";

    /// <summary>The choice of the partnership's own day.</summary>
    public const string SameDay = "Same";

    protected override string NotYours => "checkins.mine.notYours";

    protected override Thing About(string verb) => Thing.CheckingIn;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (!WhoMay.Do(Thing.CheckingIn, await db.RolesOfAsync(person.Id, partnership.Id, cancellationToken)))
            return CardActionResult.Say(Words.Plain("checkins.notJoined", ("partnership", partnership.Name)));

        if (Wish(press.Inputs, person, partnership) is not { } wish)
            return await ShowAsync(null, MyCheckInsNotice.NotUnderstood);
        if (press.Verb == PreviewVerb)
            return await ShowAsync(wish, MyCheckInsNotice.Preview);

        await choose.SaveAsync(person, partnership, wish, cancellationToken);

        return await ShowAsync(null, MyCheckInsNotice.Saved);

        async Task<CardActionResult> ShowAsync(CheckInWish? instead, MyCheckInsNotice notice) => CardActionResult.Replace(
            MyCheckInsCard.Of(Words, await choose.ShowAsync(person, partnership, instead, cancellationToken), notice), Words["checkins.mine.title"]);
    }

    /// <summary>What is missing or empty is as the partnership has it; what is sent must be understood.</summary>
    private static CheckInWish? Wish(CardInputs inputs, Person person, Partnership partnership)
    {
        var (weekday, at) = (inputs.Choice<DayOfWeek>(Weekday), inputs.Time(At));
        if (inputs.Choice<Rhythm>(Rhythm) is not { } rhythm
            || (weekday is null && inputs.Text(Weekday) is not (null or SameDay))
            || (at is null && inputs.Text(At) is not null))
        {
            return null;
        }

        var wish = new CheckInWish(partnership.Id, person.Id);
        wish.Change(rhythm, weekday, at);

        return wish;
    }
}
