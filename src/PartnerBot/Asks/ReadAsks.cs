using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>Finds asks for those whom they concern; other people's do not exist.</summary>
internal sealed class ReadAsks(PartnerBotDb db)
{
    /// <summary>One ask, for its asker or somebody who was asked.</summary>
    public async Task<AskView?> FindAsync(Person reader, AskId id, CancellationToken cancellationToken)
    {
        var ask = await db.Asks.SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (ask is null || (await ViewsAsync([ask], cancellationToken)) is not [var view])
            return null;

        return MayKnow(view, reader) && !view.Partnership.HasEnded ? view : null;
    }

    /// <summary>What waits for this person's word, the oldest first.</summary>
    public async Task<IReadOnlyList<AskView>> WaitingForAsync(Person reader, CancellationToken cancellationToken) =>
        [.. (await OpenAsync(reader, within: null, cancellationToken)).Where(view => view.WaitsFor(reader))];

    /// <summary>What this person has asked for and still does.</summary>
    public async Task<IReadOnlyList<AskView>> OwnAsync(Person asker, CancellationToken cancellationToken) =>
        [.. (await OpenAsync(asker, within: null, cancellationToken)).Where(view => view.IsAskers(asker))];

    /// <summary>What is open in a partnership and this person may know of, their own included; also when it has ended, for what was promised is not over with it.</summary>
    public Task<IReadOnlyList<AskView>> OpenInAsync(Person reader, PartnershipId partnership, CancellationToken cancellationToken) =>
        OpenAsync(reader, partnership, cancellationToken);

    /// <param name="reader">Who may know of them.</param>
    /// <param name="within">In which partnership; <see langword="null"/> for in all that go on.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    private async Task<IReadOnlyList<AskView>> OpenAsync(Person reader, PartnershipId? within, CancellationToken cancellationToken)
    {
        var (memberships, goingOn) = (db.Memberships, db.Partnerships.Where(partnership => partnership.EndedAt == null));
        var open = db.Asks.AsNoTracking().Where(ask => ask.State == AskState.Open);
        var wanted = within is { } one ? open.Where(ask => ask.PartnershipId == one) : open.Where(ask => goingOn.Any(partnership => partnership.Id == ask.PartnershipId));
        var asks = await wanted
            .Where(ask => memberships.Any(member => member.PartnershipId == ask.PartnershipId && member.PersonId == reader.Id && member.LeftAt == null))
            .OrderBy(ask => ask.OpenedAt)
            .ToListAsync(cancellationToken);

        return [.. (await ViewsAsync(asks, cancellationToken)).Where(view => MayKnow(view, reader))];
    }

    private static bool MayKnow(AskView view, Person reader) =>
        view.IsFor(reader) || (view.IsAskers(reader) && view.Members.Any(member => member.Person.Id == reader.Id && member.May(Thing.CheckingIn)));

    /// <summary>Asks with all that their cards need, in the given order.</summary>
    private async Task<List<AskView>> ViewsAsync(List<Ask> asks, CancellationToken cancellationToken)
    {
        if (asks.Count == 0)
            return [];

        var (ids, checkIns) = (asks.Select(ask => ask.Id).ToList(), asks.Select(ask => ask.CheckInId).ToList());
        var named = asks.Select(ask => ask.PartnershipId).Distinct().ToList();
        var partnerships = await db.Partnerships.AsNoTracking().Where(found => named.Contains(found.Id)).ToListAsync(cancellationToken);
        var replies = await db.AskReplies.Where(reply => ids.Contains(reply.AskId)).ToListAsync(cancellationToken);
        var answers = await db.CheckIns.AsNoTracking().Where(checkIn => checkIns.Contains(checkIn.Id)).ToDictionaryAsync(checkIn => checkIn.Id, cancellationToken);
        var members = new Dictionary<PartnershipId, IReadOnlyList<Member>>();
        foreach (var partnership in partnerships)
        {
            members[partnership.Id] = await db.MembersOfAsync(partnership.Id, cancellationToken);
        }

        return
        [
            .. from ask in asks
               join partnership in partnerships on ask.PartnershipId equals partnership.Id
               let answer = answers.GetValueOrDefault(ask.CheckInId)?.Answer()
               select new AskView(
                   ask,
                   partnership,
                   members[partnership.Id],
                   [.. replies.Where(reply => reply.AskId == ask.Id)],
                   answer?.Visibility >= Visibility.Broker ? answer : null),
        ];
    }
}
