using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Tells, with the partnership, when the reader is asked next, and once more what the latest round has said to everybody.</summary>
internal sealed class TellCheckIns(PartnerBotDb db, UpcomingRounds upcoming) : ITellOfPartnership
{
    public async Task<IReadOnlyList<AdaptiveCard>> TellAsync(Words words, Person reader, Partnership partnership, CancellationToken cancellationToken)
    {
        var own = (await db.MembersOfAsync(partnership.Id, cancellationToken)).FirstOrDefault(member => member.Person.Id == reader.Id);
        if (own is null || !own.May(Thing.Totals))
            return [];

        return [.. await NextAsync(words, own, partnership, cancellationToken), .. await LatestAsync(words, partnership, cancellationToken)];
    }

    private async Task<IReadOnlyList<AdaptiveCard>> NextAsync(Words words, Member own, Partnership partnership, CancellationToken cancellationToken)
    {
        if (partnership.HasEnded || !own.May(Thing.CheckingIn))
            return [];
        if (!partnership.MayCheckIn)
            return [NextCheckInCard.NotMetYet(words, partnership.Name)];

        var next = await upcoming.NextOfAsync(own.Person, partnership, 1, null, cancellationToken);

        return [NextCheckInCard.Of(words, partnership.Name, next is [var at, ..] ? words.Moment(at, partnership.ZoneFor(own.Person)) : null)];
    }

    private async Task<IReadOnlyList<AdaptiveCard>> LatestAsync(Words words, Partnership partnership, CancellationToken cancellationToken)
    {
        var latest = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Summary != null)
            .OrderByDescending(cycle => cycle.ClosedAt)
            .FirstOrDefaultAsync(cancellationToken);

        return latest is null
            ? []
            : [SummaryCard.Of(words, partnership.Name, latest.Number, JsonSerializer.Deserialize(latest.Summary!, ThresholdJson.Default.PublishedAnswers)!)];
    }
}

/// <summary>When somebody is asked next how they are.</summary>
internal static class NextCheckInCard
{
    /// <param name="words">The language.</param>
    /// <param name="partnership">In which partnership.</param>
    /// <param name="when">The moment on the reader's clock; <see langword="null"/> when none is planned for them.</param>
    public static AdaptiveCard Of(Words words, string partnership, string? when) => words.Card(
        words.Say("checkins.next.title", ("partnership", partnership)),
        [new TextBlock(when is null ? words["checkins.next.none"] : words.Say("checkins.next.when", ("when", when)))]);

    public static AdaptiveCard NotMetYet(Words words, string partnership) => words.Card(
        words.Say("checkins.next.title", ("partnership", partnership)), [new TextBlock(words.Say("checkins.notMetYet", ("partnership", partnership)))]);
}
