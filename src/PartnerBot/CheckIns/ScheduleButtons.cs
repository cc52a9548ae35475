using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Looks at what would change, saves it, goes back to what was before, or leaves all as it is.</summary>
internal sealed class ScheduleButtons(Speaker speaker, FindPartnership find, SettleCheckIns settle, ShowSchedule show, PartnerBotDb db) : ICardActionHandler
{
    /// <summary>On cards from before it saved at once; it now shows first.</summary>
    public const string PreviewVerb = "checkin.schedule";
    public const string SaveVerb = "checkin.schedule.save";
    public const string BackVerb = "checkin.schedule.back";
    public const string ShowVerb = "checkin.schedule.show";
    public const string Partnership = "partnership";
    public const string Version = "version";

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

        var roles = await db.RolesOfAsync(person.Id, partnership.Id, cancellationToken);
        var present = await show.OfAsync(partnership, roles, instead: null, cancellationToken);
        if (press.Verb == ShowVerb)
            return Shown(ScheduleCard.Of(words, present));

        var form = press.Verb == BackVerb ? Former(present) : ScheduleForm.From(press.Inputs, ScheduleForm.Of(present.Settings, present.Installation));
        var review = form.Review(present.Settings, present.Installation, [.. present.Languages.Select(language => language.Value)], present.HasAnswers);
        if (review.Settings is not { } wanted)
            return Shown(ScheduleCard.Of(words, present, ScheduleNotice.Refused, new ScheduleDraft(form, review.Settings, review.Faults, [])));
        if (press.Verb != SaveVerb)
        {
            var foreseen = await show.OfAsync(partnership, roles, wanted, cancellationToken);

            return Shown(ScheduleCard.Of(words, foreseen, ScheduleNotice.Preview, new ScheduleDraft(form, wanted, [], [])));
        }

        var basedOn = (int?)press.Inputs.Number(Version) ?? present.Version;
        var outcome = await settle.ChangeAsync(partnership, _ => wanted, basedOn, person, cancellationToken);
        if (await find.ByIdAsync(person, partnership.Id, Thing.Schedule, cancellationToken) is not { } again)
            return CardActionResult.Say(words["checkins.schedule.notYours"]);

        var view = await show.OfAsync(again, roles, outcome == SettleOutcome.ChangedMeanwhile ? wanted : null, cancellationToken);

        return Shown(outcome == SettleOutcome.ChangedMeanwhile
            ? ScheduleCard.Of(words, view, ScheduleNotice.ChangedMeanwhile, new ScheduleDraft(form, wanted, [], [.. view.Changes.Where(change => change.Version > basedOn)]))
            : ScheduleCard.Of(words, view, outcome.AsNotice()));

        CardActionResult Shown(AdaptiveCard card) => CardActionResult.Replace(card, words["checkins.schedule.title"]);
    }

    /// <summary>What held before the latest change; the threshold only as far as it may.</summary>
    private static ScheduleForm Former(ScheduleView view)
    {
        var before = view.Changes is [var latest, ..] ? latest.Before : view.Settings;

        return ScheduleForm.Of(
            view.HasAnswers ? before with { FewestAnswers = Math.Max(before.FewestAnswers, view.Settings.FewestAnswers) } : before, view.Installation);
    }
}
