using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.State;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>What is kept of the dialogs of one personal chat, for whoever must show or erase it outside a turn.</summary>
/// <remarks>Within a turn of that very chat, <see cref="DialogSet.Forget"/> keeps the turn from storing again what is erased here.</remarks>
public static class StoredConversation
{
    /// <summary>Reads the dialogs in flight, as they are stored.</summary>
    /// <param name="store">The store in which the bot keeps its state.</param>
    /// <param name="chat">The personal chat.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>UTF-8 JSON, or <see langword="null"/> when nothing is kept.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(IStateStore store, ConversationReference chat, CancellationToken cancellationToken) =>
        (await store.ReadAsync(StoredDialogs.KeyOf(chat), cancellationToken))?.Content;

    /// <summary>Erases the dialogs in flight with their drafts, and what was put aside because it could not be read. Doing it again does nothing.</summary>
    /// <param name="store">The store in which the bot keeps its state.</param>
    /// <param name="chat">The personal chat.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was anything.</returns>
    public static async ValueTask<bool> EraseAsync(IStateStore store, ConversationReference chat, CancellationToken cancellationToken)
    {
        var key = StoredDialogs.KeyOf(chat);
        var wasThere = false;
        foreach (var document in (string[])[key, StoredDialogs.QuarantineOf(key)])
        {
            wasThere |= await store.ReadAsync(document, cancellationToken) is not null;
            await store.DeleteAsync(document, cancellationToken);
        }

        return wasThere;
    }
}
