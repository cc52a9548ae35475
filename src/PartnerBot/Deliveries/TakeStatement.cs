namespace PartnerBot.Deliveries;

/// <summary>
/// The statements that take messages from the queue: <c>{1}</c> of those due at <c>{0}</c>, under the lease <c>{2}</c> until <c>{3}</c>; from
/// <c>{4}</c> on come the tenants to pass over. EF cannot say it: one statement finds, marks and reads, so that no two hosts take the same row.
/// </summary>
/// <param name="isShared">Whether it is PostgreSQL, where hosts pass over the rows that another one is just taking; SQLite has one writer at a time.</param>
/// <param name="passedOver">How many tenants have no room for a message.</param>
internal sealed class TakeStatement(bool isShared, int passedOver)
{
    /// <summary>How many of the oldest are looked at one by one: mostly enough to find those for whom there is room.</summary>
    public const int Near = 500;

    /// <summary>Those that were not begun. It is also the filter of the index by tenants, which works only where it is said like this.</summary>
    public const string IsQueued = $"state = '{nameof(DeliveryState.Queued)}'";

    /// <summary>The index by tenants.</summary>
    public const string ByTenant = "IX_deliveries_tenant_id_due_at";

    private const string Count = "{1}";
    private const string IsWaiting = IsQueued + " AND due_at <= {0} AND (claimed_until IS NULL OR claimed_until <= {0})";
    private const string Take = "UPDATE deliveries SET claimed_by = {2}, claimed_until = {3} WHERE id IN (SELECT id FROM due) RETURNING *";

    private string WithoutRoom => $"({string.Join(", ", Enumerable.Range(4, passedOver).Select(place => $"{{{place}}}"))})";

    // A host of the release before does not say for whose limits a message counts.
    private string HasRoom => $"COALESCE(tenant_id, (SELECT people.tenant_id FROM people WHERE people.id = person_id)) NOT IN {WithoutRoom}";

    // Left to itself SQLite would rather read all that is queued; PostgreSQL counts what there is, and chooses well.
    private string DeliveriesByTenant => isShared ? "deliveries" : $"deliveries INDEXED BY \"{ByTenant}\"";

    /// <summary>Takes the oldest: of all, or of the nearest few while some tenants have no room.</summary>
    public string Nearest => passedOver == 0
        ? $"WITH due AS (SELECT id FROM deliveries WHERE {IsWaiting} ORDER BY due_at LIMIT {Count} {(isShared ? "FOR UPDATE SKIP LOCKED" : "")}) {Take}"
        : $"""
           WITH near AS (SELECT id, person_id, tenant_id, due_at FROM deliveries WHERE {IsWaiting} ORDER BY due_at LIMIT {Near}),
           candidates AS (SELECT id, due_at FROM near WHERE {HasRoom}),
           {OldestCandidates} {Take}
           """;

    /// <summary>
    /// Takes the oldest of the tenants that have room, however much waits for the others: it steps by the index from one tenant in the queue to the
    /// next, and costs as much as there are tenants. The oldest so many are of the so many tenants whose oldest is oldest.
    /// </summary>
    public string Elsewhere =>
        $"""
        WITH RECURSIVE tenants (tenant) AS (
            SELECT ''
            UNION ALL
            SELECT (SELECT MIN(tenant_id) FROM {DeliveriesByTenant} WHERE {IsQueued} AND tenant_id > tenants.tenant) FROM tenants WHERE tenants.tenant IS NOT NULL),
        heads AS (SELECT tenant, ({Oldest("due_at", "tenants", "1")}) AS due FROM tenants WHERE tenant NOT IN {WithoutRoom}),
        eldest AS (SELECT tenant FROM heads WHERE due IS NOT NULL ORDER BY due LIMIT {Count}),
        unnamed AS (SELECT id, due_at FROM {DeliveriesByTenant} WHERE tenant_id IS NULL AND {IsWaiting} AND {HasRoom} ORDER BY due_at LIMIT {Count}),
        candidates AS (SELECT found.id, found.due_at FROM eldest {JoinEach("eldest")} UNION ALL SELECT id, due_at FROM unnamed),
        {OldestCandidates} {Take}
        """;

    // PostgreSQL looks at each once more as it locks it, by its key and not by walking through the queue, and goes on to the next when another host has it.
    private string OldestCandidates => isShared
        ? $"""
           due AS (
               SELECT mine.id FROM (SELECT id FROM candidates ORDER BY due_at) AS oldest
               JOIN LATERAL (SELECT id FROM deliveries WHERE deliveries.id = oldest.id AND {IsWaiting} FOR UPDATE SKIP LOCKED) AS mine ON TRUE
               LIMIT {Count})
           """
        : $"due AS (SELECT id FROM candidates ORDER BY due_at LIMIT {Count})";

    private string Oldest(string column, string of, string count) =>
        $"SELECT {column} FROM {DeliveriesByTenant} WHERE tenant_id = {of}.tenant AND {IsWaiting} ORDER BY due_at LIMIT {count}";

    /// <summary>Joins what is found anew for each row before: SQLite has no LATERAL, and PostgreSQL would take the other way very literally.</summary>
    private string JoinEach(string of) => isShared
        ? $"JOIN LATERAL ({Oldest("id, due_at", of, Count)}) AS found ON TRUE"
        : $"JOIN deliveries AS found ON found.id IN ({Oldest("id", of, Count)})";
}
