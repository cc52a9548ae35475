using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>Keeps the ask in step with the answer it grows out of: opened, changed, taken back.</summary>
internal sealed class OpenAsk(PartnerBotDb db, ReadAsks read, TellOffered tell, NudgeOwners nudge, TimeProvider time) : IFollowAnswer
{
    public async Task<BelowAnswer?> StoredAsync(OwnCheckIn own, CheckInAnswer answer, CancellationToken cancellationToken)
    {
        var helps = Ask.In(answer);
        var ask = await FindAsync(own, cancellationToken);
        if (helps.Count == 0 || !own.Members.Any(member => member.Person.Id != own.Person.Id && member.May(Thing.AnswerForPartners)))
        {
            if (ask is not null)
                await WithdrawAsync(own, ask, cancellationToken);

            return null;
        }

        if (ask is null)
        {
            var now = time.GetUtcNow();
            ask = new Ask(new AskId(Guid.CreateVersion7(now)), own.CheckIn.Id, own.Partnership.Id, own.Person.Id, now);
            db.Asks.Add(ask);
        }

        ask.IsFor(helps, answer.Visibility);
        await SavedAsync(own, ask, cancellationToken);
        var (id, asker) = (ask.Id, own.Person.DisplayName);

        return words => AskCard.Below(words, id, asker);
    }

    public async Task ForgottenAsync(OwnCheckIn own, CancellationToken cancellationToken)
    {
        if (await FindAsync(own, cancellationToken) is { } ask)
            await WithdrawAsync(own, ask, cancellationToken);
    }

    private Task<Ask?> FindAsync(OwnCheckIn own, CancellationToken cancellationToken) =>
        db.Asks.SingleOrDefaultAsync(ask => ask.CheckInId == own.CheckIn.Id, cancellationToken);

    private async Task WithdrawAsync(OwnCheckIn own, Ask ask, CancellationToken cancellationToken)
    {
        if (!ask.IsOpen)
            return;

        ask.Withdraw(time.GetUtcNow());
        if (await read.FindAsync(own.Person, ask.Id, cancellationToken) is { } view)
            await tell.ThatItIsOverAsync(view, cancellationToken);
        await SavedAsync(own, ask, cancellationToken);
    }

    private async Task SavedAsync(OwnCheckIn own, Ask ask, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await nudge.RefreshAsync(ask, own.Members, cancellationToken);
    }
}
