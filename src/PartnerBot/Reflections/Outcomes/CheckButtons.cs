using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Takes what a broker notes about a chosen story that somebody looked into.</summary>
internal sealed class CheckButtons(Speaker speaker, FindReflection find, CheckStory check) : ICardActionHandler
{
    public const string Ask = "check.ask";

    public const string Keep = "check.keep";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || await find.ForBrokerAsync(person, press.Inputs, cancellationToken) is not { } found)
            return CardActionResult.Say(words["setup.problem.notYours"]);

        var form = new CheckForm(
            press.Inputs.Text(CheckCards.StoryInput), press.Inputs.Text(CheckCards.HowInput), press.Inputs.Text(CheckCards.FindingInput))
        {
            By = [.. CheckCards.ByInputs.SelectMany(press.Inputs.Choices)],
        };
        var problem = press.Verb == Ask ? null : Problem(words, form);
        if (press.Verb == Ask || problem is not null)
            return await AskAsync(found, person, form, problem, cancellationToken);

        if (!Guid.TryParse(form.Story, out var story)
            || await check.KeepAsync(person, found.Reflection, found.Partnership, new StoryId(story), form, Enum.Parse<CheckFinding>(form.Finding!), cancellationToken) is not { } noted)
        {
            return await AskAsync(found, person, form, words["check.problem.story"], cancellationToken);
        }

        var kept = CheckCards.Kept(words, noted);

        return CardActionResult.Replace(kept, kept.FallbackText!, lasting: true);
    }

    private async Task<CardActionResult> AskAsync(FoundReflection found, Person person, CheckForm form, string? problem, CancellationToken cancellationToken)
    {
        var card = CheckCards.Ask(
            speaker.Words,
            found.Reflection.Id,
            await check.ChosenAsync(person, found.Reflection, cancellationToken),
            await check.CheckersAsync(found.Partnership.Id, cancellationToken),
            form,
            problem);

        return CardActionResult.Replace(card, card.FallbackText!);
    }

    private static string? Problem(Words words, CheckForm form) => form switch
    {
        { How: null } => words["check.problem.how"],
        { How.Length: > TextLength.Default } => words.Say("check.problem.howLong", ("most", TextLength.Default), ("typed", form.How.Length)),
        _ when !Enum.GetNames<CheckFinding>().Contains(form.Finding) => words["check.problem.finding"],
        _ => null,
    };
}
