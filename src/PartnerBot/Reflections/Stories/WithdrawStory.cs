using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Takes a story back: it is deleted, and so gone from every report made from now on.</summary>
internal sealed partial class WithdrawStory(PartnerBotDb db, ILogger<WithdrawStory> logger)
{
    /// <summary>Withdraws the person's own story; withdrawing again changes nothing.</summary>
    public async Task WithdrawAsync(PersonId person, ReflectionId id, CancellationToken cancellationToken)
    {
        var withdrawn = await db.Stories.Where(story => story.ReflectionId == id && story.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        if (withdrawn > 0)
            Log.Withdrawn(logger, id.Value);
    }

    private static partial class Log
    {
        [LoggerMessage(1202, LogLevel.Information, "A story was withdrawn from reflection {Reflection}")]
        public static partial void Withdrawn(ILogger logger, Guid reflection);
    }
}
