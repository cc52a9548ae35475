using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.People;
using PartnerBot.Safety;
using PartnerBot.Storage;

namespace PartnerBot.Hosting.Health;

/// <summary>Gathers what is known of an installation that may be new.</summary>
internal sealed class ReadFirstRun(FirstRunSettings settings, ReadHelplines read, Helplines helplines, PartnerBotDb db, Arrivals arrivals)
{
    public async Task<FirstRunFacts> RunAsync(CancellationToken cancellationToken)
    {
        var book = await read.BookAsync(cancellationToken);

        return new FirstRunFacts(
            settings.HasCreators,
            settings.HasAdmins,
            settings.PublicUrl,
            settings.IsOpenToAll,
            book.IsAnyVerified(helplines.IsVerified),
            await db.People.AnyAsync(cancellationToken),
            arrivals.Last,
            settings.PackageFaults);
    }
}
