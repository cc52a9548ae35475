using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Storage;

/// <summary>Remembers seen activities for all hosts together, and over restarts: the key decides who was first.</summary>
internal sealed class DatabaseSeenActivities(IDbContextFactory<PartnerBotDb> databases, TimeProvider time) : ISeenActivities
{
    public async ValueTask<BeginOutcome> BeginAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var (conversation, id) = KeyOf(conversationId, activityId);
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // Said in SQL, which both databases understand: EF would log every repeated delivery as an error.
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO seen_activities (conversation_id, activity_id, claimed_at)
            VALUES ({conversation}, {id}, {now.UtcDateTime})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        if (inserted == 1)
            return BeginOutcome.Begun;

        // Somebody was first. If they died over it, or it was ten minutes ago, it may be begun again: by one.
        var (claimOver, memoryOver) = (now - ISeenActivities.Claim, now - ISeenActivities.Memory);

        var same = db.SeenActivities.Where(seen => seen.ConversationId == conversation && seen.ActivityId == id);
        var taken = await same
            .Where(seen => seen.CompletedAt == null ? seen.ClaimedAt <= claimOver : seen.CompletedAt <= memoryOver)
            .ExecuteUpdateAsync(
                seen => seen.SetProperty(row => row.ClaimedAt, now).SetProperty(row => row.CompletedAt, (DateTimeOffset?)null),
                cancellationToken);
        if (taken == 1)
            return BeginOutcome.Begun;

        return await same.AnyAsync(seen => seen.CompletedAt > memoryOver, cancellationToken) ? BeginOutcome.Completed : BeginOutcome.InHand;
    }

    public async ValueTask CompleteAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var (conversation, id) = KeyOf(conversationId, activityId);
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.SeenActivities
            .Where(seen => seen.ConversationId == conversation && seen.ActivityId == id)
            .ExecuteUpdateAsync(seen => seen.SetProperty(row => row.CompletedAt, now), cancellationToken);
    }
    private static (string Conversation, string Activity) KeyOf(string conversationId, string activityId) =>
        (Fitting(conversationId, SeenActivity.ConversationIdLength), Fitting(activityId, SeenActivity.ActivityIdLength));

    /// <summary>An id as it is, so that people can look it up; as a hash when a column of PostgreSQL would refuse it.</summary>
    private static string Fitting(string id, int length) => id.Length <= length && !id.Any(sign => sign == '\0' || char.IsSurrogate(sign))
        ? id
        : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())))}";
}
