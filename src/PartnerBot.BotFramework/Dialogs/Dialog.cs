using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>A conversation of several steps. Products derive from <see cref="Dialog{TState}"/>.</summary>
public abstract class Dialog
{
    private protected Dialog()
    {
    }

    /// <summary>
    /// The version of the steps and of the state. A dialog stored with another version is carried over by
    /// <see cref="Dialog{TState}.Upcast"/>, or begun again.
    /// </summary>
    public abstract int Version { get; }

    /// <summary>How long an interrupted dialog waits for its person; 14 days by default.</summary>
    public virtual TimeSpan ExpiresAfter => UsualExpiry;

    /// <summary>
    /// Whether what was told so far waits, until the dialog expires, for a person who stops in the middle. By default it is forgotten.
    /// A dialog that keeps it is taken up again by <see cref="DialogSet.ResumeAsync{TDialog}"/> or by a button of one of its cards.
    /// </summary>
    public virtual bool KeepsDraft => false;

    internal static TimeSpan UsualExpiry => TimeSpan.FromDays(14);

    /// <summary>Makes a stored frame one of this version; <see langword="null"/> when that cannot be, or only a newer host can.</summary>
    /// <exception cref="JsonException">The stored state cannot be read.</exception>
    internal abstract DialogFrame? Carry(TurnContext turn, DialogFrame frame);

    /// <summary>Begins the dialog within, where the frame has come to stand at a step that has one.</summary>
    /// <returns>Whether the frame has changed.</returns>
    internal abstract bool Enter(TurnContext turn, DialogFrame frame);

    internal abstract Task<DialogPrompt> AskAsync(TurnContext turn, DialogFrame frame, CancellationToken cancellationToken);

    internal abstract Task TakeAsync(TurnContext turn, DialogFrame frame, CardInputs inputs, CancellationToken cancellationToken);

    internal abstract void Skip(TurnContext turn, DialogFrame frame);

    internal abstract bool TakesTypedText(TurnContext turn, DialogFrame frame);

    internal static Dialog? Find(TurnContext turn, string name) => turn.Services.GetKeyedService<Dialog>(name);

    private protected static Dialog Of(TurnContext turn, DialogFrame frame) => turn.Services.GetRequiredKeyedService<Dialog>(frame.Dialog);
}
