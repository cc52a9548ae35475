using Microsoft.Extensions.Options;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

/// <summary>Conversations of people who never came back, and documents put aside: no dialog goes on after so long.</summary>
internal sealed class PurgeConversations(IOldDocuments documents, IOptions<RetentionOptions> options, TimeProvider time) : IPurge
{
    public string What => "conversation documents";

    public Task<int> PurgeAsync(CancellationToken cancellationToken) =>
        documents.DeleteUntouchedAsync(time.GetUtcNow() - options.Value.Conversations, cancellationToken);
}
