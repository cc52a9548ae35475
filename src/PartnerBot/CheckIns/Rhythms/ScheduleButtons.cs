using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Looks at what would change, saves it, goes back to what was before, or leaves all as it is.</summary>
internal sealed class ScheduleButtons(Speaker speaker, FindPartnership find, SettleCheckIns settle, ShowSchedule show, PartnerBotDb db) : PartnershipButton(speaker, find)
{
    /// <summary>On cards from before it saved at once; it now shows first.</summary>
    public const string PreviewVerb = "checkin.schedule";
    public const string SaveVerb = "checkin.schedule.save";
    public const string BackVerb = "checkin.schedule.back";
    public const string ShowVerb = "checkin.schedule.show";
    public const string Version = "version";

    protected override string NotYours => "checkins.schedule.notYours";

    protected override Thing About(string verb) => Thing.Schedule;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        var roles = await db.RolesOfAsync(person.Id, partnership.Id, cancellationToken);
        var present = await show.OfAsync(partnership, roles, instead: null, cancellationToken);
        if (press.Verb == ShowVerb)
            return Shown(ScheduleCard.Of(Words, present));

        var form = press.Verb == BackVerb ? Former(present) : ScheduleForm.From(press.Inputs, ScheduleForm.Of(present.Settings, present.Installation));
        var review = form.Review(present.Settings, present.Installation, [.. present.Languages.Select(language => language.Value)], present.HasAnswers);
        if (review.Settings is not { } wanted)
            return Shown(ScheduleCard.Of(Words, present, ScheduleNotice.Refused, new ScheduleDraft(form, review.Settings, review.Faults, [])));
        if (press.Verb != SaveVerb)
        {
            var foreseen = await show.OfAsync(partnership, roles, wanted, cancellationToken);

            return Shown(ScheduleCard.Of(Words, foreseen, ScheduleNotice.Preview, new ScheduleDraft(form, wanted, [], [])));
        }

        var basedOn = (int?)press.Inputs.Number(Version) ?? present.Version;
        var outcome = await settle.ChangeAsync(partnership, _ => wanted, basedOn, person, cancellationToken);
        if (await FindAsync(person, partnership.Id, Thing.Schedule, cancellationToken) is not { } again)
            return CardActionResult.Say(Words[NotYours]);

        var view = await show.OfAsync(again, roles, outcome == SettleOutcome.ChangedMeanwhile ? wanted : null, cancellationToken);

        return Shown(outcome == SettleOutcome.ChangedMeanwhile
            ? ScheduleCard.Of(Words, view, ScheduleNotice.ChangedMeanwhile, new ScheduleDraft(form, wanted, [], [.. view.Changes.Where(change => change.Version > basedOn)]))
            : ScheduleCard.Of(Words, view, outcome.AsNotice()));

        CardActionResult Shown(AdaptiveCard card) => CardActionResult.Replace(card, Words["checkins.schedule.title"]);
    }

    /// <summary>What held before the latest change; the threshold only as far as it may.</summary>
    private static ScheduleForm Former(ScheduleView view)
    {
        var before = view.Changes is [var latest, ..] ? latest.Before : view.Settings;

        return ScheduleForm.Of(
            view.HasAnswers ? before with { FewestAnswers = Math.Max(before.FewestAnswers, view.Settings.FewestAnswers) } : before, view.Installation);
    }
}
