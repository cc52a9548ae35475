namespace PartnerBot.BotFramework.Dialogs;

/// <summary>Names a dialog for the store: the name outlives the class and must not change.</summary>
public interface IDialog
{
    /// <summary>The stored name, for example <c>onboarding</c>.</summary>
    static abstract string Name { get; }
}
