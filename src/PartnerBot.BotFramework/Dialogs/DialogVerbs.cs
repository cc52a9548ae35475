namespace PartnerBot.BotFramework.Dialogs;

/// <summary>The verbs of the buttons on a dialog's cards.</summary>
public static class DialogVerbs
{
    /// <summary>Answers the step with what was filled in.</summary>
    public const string Answer = "dialog.answer";

    /// <summary>Goes back to the step before.</summary>
    public const string Back = "dialog.back";

    /// <summary>Leaves the step unanswered.</summary>
    public const string Skip = "dialog.skip";

    /// <summary>Ends the dialog.</summary>
    public const string Stop = "dialog.stop";

    /// <summary>The id of the input as which typed text arrives, and of the input on a prompt's card.</summary>
    public const string TypedText = "answer";
}
