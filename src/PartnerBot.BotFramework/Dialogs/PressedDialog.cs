namespace PartnerBot.BotFramework.Dialogs;

/// <summary>What a press on a dialog's card leads to.</summary>
internal abstract record PressedDialog
{
    private PressedDialog()
    {
    }

    /// <summary>The run goes on, or shows where it stands.</summary>
    public sealed record Shown(DialogPrompt Prompt, bool HasEnded) : PressedDialog;

    /// <summary>The card belongs to no run in flight.</summary>
    public sealed record Over : PressedDialog;

    /// <summary>There is a run, which only a host of another release can go on with.</summary>
    public sealed record OnlyElsewhere : PressedDialog;
}
