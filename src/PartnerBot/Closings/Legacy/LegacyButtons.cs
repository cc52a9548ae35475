using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Shows what stays of a partnership, and takes what its people add, change or take away.</summary>
internal sealed class LegacyButtons(Speaker speaker, FindClosing find, ReadLegacy read, WriteLegacy write, TimeProvider time) : ICardActionHandler
{
    public const string Show = "legacy.show";

    public const string Add = "legacy.add";

    public const string Save = "legacy.save";

    public const string Mine = "legacy.mine";

    public const string Change = "legacy.change";

    public const string Withdraw = "legacy.withdraw";

    public static IReadOnlyList<string> Verbs { get; } = [Show, Add, Save, Mine, Change, Withdraw];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || await find.ForMemberAsync(person, press.Inputs, cancellationToken) is not { } view)
            return CardActionResult.Say(words["closing.problem.notYours"]);

        switch (press.Verb)
        {
            case Add when view.TakesWords:
                return Replace(LegacyCards.Write(words, view, new LegacyEntryId(Guid.CreateVersion7(time.GetUtcNow()))), lasting: false);
            case Save when view.TakesWords && Guid.TryParse(press.Inputs.Text(LegacyCards.EntryOnButton), out var id):
                return await SaveAsync(person, view, new LegacyEntryId(id), press.Inputs, cancellationToken);
            case Change when view.TakesWords && await OwnAsync(person, view, press.Inputs, cancellationToken) is { } own:
                return Replace(LegacyCards.Write(words, view, own.Id, new LegacyTyped(own.Kind, own.Text, own.Name is not null, own.ForOutside)), lasting: false);
            case Withdraw when Guid.TryParse(press.Inputs.Text(LegacyCards.OwnInput), out var gone):
                await write.WithdrawAsync(person, view.Closing, new LegacyEntryId(gone), cancellationToken);
                break;
            case Mine:
                var entries = await read.EntriesAsync(view.Closing, person.Id, cancellationToken);

                return Replace(LegacyCards.Mine(words, view, [.. entries.Where(entry => entry.IsOwn)]), lasting: false);
        }

        return await PageAsync(person, view, cancellationToken);
    }

    private async Task<CardActionResult> SaveAsync(Person person, ClosingView view, LegacyEntryId id, CardInputs inputs, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var typed = new LegacyTyped(
            CardInputs.Named<LegacyKind>(inputs.Text(LegacyCards.KindInput)),
            inputs.Text(LegacyCards.TextInputId),
            inputs.Flag(LegacyCards.NamedInput),
            inputs.Flag(LegacyCards.OutsideInput));
        var problem = typed.Kind is null ? words["legacy.problem.kind"]
            : typed.Text is null ? words["legacy.problem.text"]
            : typed.Text.Length > TextLength.Default ? words.Say("legacy.problem.long", ("most", TextLength.Default), ("typed", typed.Text.Length))
            : null;
        if (problem is not null)
            return Replace(LegacyCards.Write(words, view, id, typed, problem), lasting: false);

        await write.WriteAsync(person, view.Closing, id, typed, cancellationToken);

        return await PageAsync(person, view, cancellationToken);
    }

    private async Task<LegacyLine?> OwnAsync(Person person, ClosingView view, CardInputs inputs, CancellationToken cancellationToken) =>
        (await read.EntriesAsync(view.Closing, person.Id, cancellationToken))
            .FirstOrDefault(entry => entry.IsOwn && entry.Id.Value.ToString("N") == inputs.Text(LegacyCards.OwnInput));

    private async Task<CardActionResult> PageAsync(Person person, ClosingView view, CancellationToken cancellationToken)
    {
        var words = speaker.Words;

        return Replace(
            LegacyCards.Page(
                words,
                view,
                await read.EntriesAsync(view.Closing, person.Id, cancellationToken),
                await read.ThanksToAsync(person, view.Partnership.Id, cancellationToken),
                await read.PromisesAsync(words, person, view.Partnership.Id, cancellationToken)),
            lasting: true);
    }

    private static CardActionResult Replace(AdaptiveCard card, bool lasting) => CardActionResult.Replace(card, card.FallbackText!, lasting);
}
