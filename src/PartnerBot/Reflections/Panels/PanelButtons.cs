using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>
/// Leads a panelist through the stories, one at a time, and takes what they choose. Where they are stands on the buttons: another device, or another
/// day, goes on at the next domain in which nothing is chosen yet.
/// </summary>
internal sealed class PanelButtons(Speaker speaker, FindReflection find, ReadPanel read, CastVote cast, ChangePanel change) : ICardActionHandler
{
    public const string Open = "panel.open";

    public const string Page = "panel.page";

    public const string Choose = "panel.choose";

    public const string Vote = "panel.vote";

    public const string Keep = "panel.keep";

    public const string AskDecline = "panel.askDecline";

    public const string Decline = "panel.decline";

    public static IReadOnlyList<string> Verbs { get; } = [Open, Page, Choose, Vote, Keep, AskDecline, Decline];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || await find.ForMemberAsync(person, press.Inputs, cancellationToken) is not { } found
            || found.Reflection.Seats.FirstOrDefault(seat => seat.PersonId == person.Id) is not { } seat)
        {
            return CardActionResult.Say(words["panel.problem.notYours"]);
        }

        if (press.Verb == Decline)
        {
            await change.DeclineAsync(person, found.Reflection, found.Partnership, cancellationToken);

            return Show(PanelCards.Declined(words), lasting: true);
        }

        if (found.Reflection.Round == 0)
            return Show(PanelCards.Over(words, found.Partnership.Name), lasting: true);
        if (press.Verb == AskDecline)
            return Show(PanelCards.AskDecline(words, found.Reflection.Id), lasting: false);

        var desk = (await read.OfAsync(found.Reflection, cancellationToken)).DeskOf(seat, person.Id, found.Partnership.Name);
        var at = Number(press.Inputs, PanelCards.DomainOnButton) is { } number && number < desk.Domains.Count ? number : (int?)null;

        return (press.Verb, at) switch
        {
            (Page, { } domain) when Number(press.Inputs, PanelCards.PlaceOnButton) is { } place && place < desk.Domains[domain].Stories.Count =>
                Show(PanelCards.Story(words, desk, domain, place), lasting: false),
            (Choose, { } domain) => Show(PanelCards.Choose(words, desk, domain), lasting: false),
            (Keep, { } domain) when desk.Domains[domain].First is { } first => await CastAsync(desk, domain, first.Story, first.Reason, found, cancellationToken),
            (Vote, { } domain) => await TakeAsync(press.Inputs, desk, domain, found, cancellationToken),
            _ => Next(desk),
        };
    }

    private async Task<CardActionResult> TakeAsync(CardInputs inputs, PanelDesk desk, int domain, FoundReflection found, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var story = desk.Domains[domain].Stories.FirstOrDefault(story => story.Id.Value.ToString("N") == inputs.Text(PanelCards.ChoiceInput));
        var reason = inputs.Text(PanelCards.ReasonInput);
        var problem = story is null ? words["panel.problem.choice"]
            : reason is null ? words["panel.problem.reason"]
            : reason.Length > TextLength.Default ? words.Say("panel.problem.reasonLong", ("most", TextLength.Default), ("typed", reason.Length))
            : null;
        if (problem is not null)
            return Show(PanelCards.Choose(words, desk, domain, story?.Id, reason, problem), lasting: false);

        return await CastAsync(desk, domain, story!.Id, reason!, found, cancellationToken);
    }

    private async Task<CardActionResult> CastAsync(
        PanelDesk desk, int domain, StoryId story, string reason, FoundReflection found, CancellationToken cancellationToken)
    {
        var person = speaker.Person!;
        var round = desk.Round;
        await cast.CastAsync(person, found.Reflection, found.Partnership, desk.Domains[domain].Domain, story, reason, cancellationToken);
        var seat = found.Reflection.Seats.Single(seat => seat.PersonId == person.Id);
        var now = (await read.OfAsync(found.Reflection, cancellationToken)).DeskOf(seat, person.Id, found.Partnership.Name);

        // The last choice of all has ended the round: what comes next comes by itself, to all alike.
        return found.Reflection.Round == round ? Next(now) : Show(PanelCards.Done(speaker.Words, now), lasting: true);
    }

    private CardActionResult Next(PanelDesk desk) => desk switch
    {
        { Next: null } => Show(PanelCards.Done(speaker.Words, desk), lasting: true),
        { Next: { } domain, Round: 2 } => Show(PanelCards.Reasons(speaker.Words, desk, domain), lasting: false),
        { Next: { } domain } => Show(PanelCards.Story(speaker.Words, desk, domain, place: 0), lasting: false),
    };

    private static int? Number(CardInputs inputs, string id) =>
        int.TryParse(inputs.Text(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CardActionResult Show(AdaptiveCard card, bool lasting) => CardActionResult.Replace(card, card.FallbackText!, lasting);
}
