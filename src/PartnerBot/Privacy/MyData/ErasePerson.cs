using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.State;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

/// <summary>
/// Erases everything about a person. The wish is written down first and the person's own row, which carries it, goes last and together with all
/// the others: whatever happens on the way, the wish is still there and <see cref="FinishErasures"/> carries it out. Totals that were
/// frozen name nobody and stay.
/// </summary>
internal sealed partial class ErasePerson(PartnerBotDb db, ForgetPerson forget, IStateStore states, TimeProvider time, ILogger<ErasePerson> logger)
{
    /// <returns>How much is gone, by table; conversations stand under <see cref="Conversations"/>. Nothing the second time.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(PersonId id, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.Id == id, cancellationToken) is not { } person)
            return new Dictionary<string, int>();

        person.WantsToBeForgotten(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        var hadDialogs = person.PersonalChat() is { } chat && await StoredConversation.EraseAsync(states, chat, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var erased = new Dictionary<string, int>(await forget.RunAsync(id, null, cancellationToken), StringComparer.Ordinal);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (hadDialogs)
            erased[Conversations] = 1;
        Log.Erased(logger, erased.Values.Sum(), erased.Count);

        return erased;
    }

    /// <summary>Under this name the dialogs in flight are counted and shown.</summary>
    public const string Conversations = "conversations";

    private static partial class Log
    {
        [LoggerMessage(900, LogLevel.Information, "A person was erased: {Rows} rows of {Tables} kinds")]
        public static partial void Erased(ILogger logger, int rows, int tables);
    }
}
