using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Takes a partner's yes to a set-up, or what they would like to have changed.</summary>
internal sealed class AcceptanceButtons(Speaker speaker, FindReflection find, AnswerSetUp answer, ShowSetUp show) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || await find.ForMemberAsync(person, press.Inputs, cancellationToken) is not { } found)
        {
            return CardActionResult.Say(words["setup.problem.notAsked"]);
        }

        var revision = int.TryParse(press.Inputs.Text(AcceptanceCard.Revision), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var (reflection, id) = (found.Reflection, found.Reflection.Id);
        if (press.Verb == AcceptanceCard.AcceptVerb)
            return await ShowAsync(await answer.AcceptAsync(person, id, revision, cancellationToken), found, person, cancellationToken);
        if (press.Verb == AcceptanceCard.WriteVerb)
            return Replace(AcceptanceCard.Write(words, reflection), lasting: false);

        var text = press.Inputs.Text(AcceptanceCard.Suggestion);
        if (Problem(words, text) is { } problem)
            return Replace(AcceptanceCard.Write(words, reflection, text, problem), lasting: false);

        return await ShowAsync(await answer.SuggestAsync(person, id, revision, text!, cancellationToken), found, person, cancellationToken);
    }

    private static string? Problem(Words words, string? text) =>
        text is null ? words["setup.problem.suggestion"]
        : text.Length > TextLength.Default ? words.Say("setup.problem.suggestionLong", ("most", TextLength.Default), ("typed", text.Length))
        : null;

    private async Task<CardActionResult> ShowAsync(SetUpAnswer outcome, FoundReflection found, Person person, CancellationToken cancellationToken) => outcome switch
    {
        SetUpAnswer.NotAsked => CardActionResult.Say(speaker.Words["setup.problem.notAsked"]),
        SetUpAnswer.Changed => Replace(await show.AskAgainAsync(speaker.Words, found, cancellationToken), lasting: true),
        _ => Replace(AcceptanceCard.Answered(speaker.Words, outcome, found.Reflection, found.Partnership.Name), lasting: true),
    };

    private static CardActionResult Replace(AdaptiveCard card, bool lasting) => CardActionResult.Replace(card, card.FallbackText!, lasting);
}
