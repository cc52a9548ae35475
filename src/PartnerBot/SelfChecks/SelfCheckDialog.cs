using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;

namespace PartnerBot.SelfChecks;

/// <summary>Puts the statements, one theme a card. Whoever stops in the middle finds it as it was, for a month.</summary>
internal sealed class SelfCheckDialog(Speaker speaker, OwnSelfChecks own) : Dialog<SelfCheckState>, IDialog
{
    /// <summary>What the person wants to let go of, in their words.</summary>
    public const string LetGo = "letGo";

    /// <summary>On the button that puts it away: unlike «stop», it takes what is filled in on the card.</summary>
    public const string PutAway = "putAway";

    /// <summary>On the buttons of a card that does not show the line which is kept: to leave it empty does not delete it.</summary>
    public const string KeepsLine = "keepsLine";

    public static string Name => "self-check";

    public override int Version => 1;

    public override TimeSpan ExpiresAfter => TimeSpan.FromDays(30);

    public override bool KeepsDraft => true;

    protected override IReadOnlyList<DialogStep<SelfCheckState>> Steps =>
    [
        .. Statements.Themes.Select(theme => new DialogStep<SelfCheckState>(
            theme.Theme,
            (dialog, _) => Task.FromResult(new DialogPrompt(SelfCheckCards.Ask(speaker.Words, dialog, theme), speaker.Words["selfcheck.title"])),
            (dialog, inputs, _) => Task.FromResult(Take(dialog, inputs, theme)))
        {
            CanSkip = true,
        }),
    ];

    protected override JsonTypeInfo<SelfCheckState> StateType => SelfCheckJson.Default.SelfCheckState;

    protected override async Task<DialogPrompt> FinishAsync(DialogContext<SelfCheckState> dialog, CancellationToken cancellationToken)
    {
        var (person, run) = (speaker.Person!, Guid.ParseExact(dialog.Instance, "N"));
        if (!dialog.State.Form.IsEmpty)
        {
            await own.KeepAsync(person, run, dialog.State.Form, cancellationToken);
            dialog.State = new SelfCheckState { IsKept = true };
        }

        var (kept, before) = await own.FindAsync(person, run, cancellationToken);
        var card = kept is not null ? SelfCheckCards.Kept(speaker.Words, kept, before)
            : dialog.State.IsKept ? SelfCheckCards.Deleted(speaker.Words)
            : SelfCheckCards.NothingSaid(speaker.Words);

        return new DialogPrompt(card, card.FallbackText!);
    }

    protected override Task<DialogPrompt> StopAsync(DialogContext<SelfCheckState> dialog, CancellationToken cancellationToken)
    {
        var card = SelfCheckCards.SetAside(speaker.Words);

        return Task.FromResult(new DialogPrompt(card, card.FallbackText!));
    }

    private StepOutcome Take(DialogContext<SelfCheckState> dialog, CardInputs inputs, StatementTheme theme)
    {
        var answers = dialog.State.Answers.Where(given => !theme.Statements.Contains(given.Key)).ToDictionary();
        foreach (var statement in theme.Statements)
        {
            if (inputs.Choice<HowOften>(statement) is { } often)
                answers[statement] = often;
        }

        dialog.State = dialog.State with { Answers = answers };
        if (theme.InOwnWords)
        {
            var line = inputs.Text(LetGo)?.Trim() is { Length: > 0 } written ? written : null;
            if (line is { Length: > SelfCheckForm.LongestLine })
                return StepOutcome.Again(speaker.Words.Say("selfcheck.tooLong", ("length", line.Length), ("most", SelfCheckForm.LongestLine)));

            if (line is not null || !inputs.Flag(KeepsLine))
                dialog.State = dialog.State with { LetGo = line };
        }

        return inputs.Flag(PutAway) ? StepOutcome.Stop : StepOutcome.Next;
    }
}
