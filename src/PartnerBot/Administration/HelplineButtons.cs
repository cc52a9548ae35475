using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Safety;

namespace PartnerBot.Administration;

/// <summary>Opens an entry of the helplines, corrects it, or takes it off.</summary>
internal sealed class HelplineButtons(Speaker speaker, Admins admins, Helplines helplines, SettleHelplines settle) : ICardActionHandler
{
    public const string PlaceVerb = "helplines.place";
    public const string EditVerb = "helplines.edit";
    public const string SaveVerb = "helplines.save";
    public const string RemoveVerb = "helplines.remove";
    public const string RemovedVerb = "helplines.removed";
    public const string Place = "place";
    public const string Entry = "entry";
    public const string Version = "version";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !WhoMay.Do(Thing.Helplines, admins.RolesOf(person)))
            return CardActionResult.Say(words["common.unknownButton"]);
        if (press.Inputs.Text(Place) is not { } name || await settle.LookAsync(name, cancellationToken) is not { } place)
            return CardActionResult.Say(words["common.unknownButton"]);

        var key = press.Inputs.Text(Entry) ?? HelplineEntry.New;
        var present = HelplineForm.Of(key, place.Kept);

        return press.Verb switch
        {
            PlaceVerb => Shown(HelplineListCards.Place(words, place, helplines.IsVerified)),
            SaveVerb => await SaveAsync(press, place, HelplineForm.From(key, press.Inputs), person, cancellationToken),
            RemovedVerb => await RemoveAsync(press, place, key, person, cancellationToken),
            _ when present is null => Shown(HelplineListCards.Place(words, place, helplines.IsVerified, HelplineNews.ChangedMeanwhile)),
            RemoveVerb => Shown(HelplineListCards.Remove(words, place, present)),
            _ => Shown(HelplineListCards.Edit(words, place, present, [])),
        };
    }

    private async Task<CardActionResult> SaveAsync(CardPress press, HelplinePlace place, HelplineForm form, Person person, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var version = BasedOn(press, place);
        if (version == place.Version && form.Review(place.Kept) is { Count: > 0 } faults)
            return Shown(HelplineListCards.Edit(words, place, form, faults));

        var saved = await settle.ChangeAsync(place.Place, kept => form.Apply(kept, helplines.Today), version, person, cancellationToken);
        var now = await settle.LookAsync(place.Place, cancellationToken) ?? place;

        return Shown(saved is true ? HelplineListCards.Place(words, now, helplines.IsVerified, HelplineNews.Saved) : HelplineListCards.Edit(words, now, form, [], changedMeanwhile: true));
    }

    private async Task<CardActionResult> RemoveAsync(CardPress press, HelplinePlace place, string key, Person person, CancellationToken cancellationToken)
    {
        var saved = await settle.ChangeAsync(place.Place, kept => HelplineForm.Without(key, kept), BasedOn(press, place), person, cancellationToken);
        var now = await settle.LookAsync(place.Place, cancellationToken) ?? place;

        return Shown(HelplineListCards.Place(speaker.Words, now, helplines.IsVerified, saved is true ? HelplineNews.Saved : HelplineNews.ChangedMeanwhile));
    }

    private static int BasedOn(CardPress press, HelplinePlace place) => (int?)press.Inputs.Number(Version) ?? place.Version;

    private CardActionResult Shown(AdaptiveCard card) => CardActionResult.Replace(card, speaker.Words["administration.lines.title"]);
}
