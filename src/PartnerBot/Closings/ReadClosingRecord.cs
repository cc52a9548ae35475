using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Reads what a closing round leaves for a record, as it may be read at this moment.</summary>
internal sealed class ReadClosingRecord(PartnerBotDb db, FindClosing find, ReadLegacy legacy)
{
    /// <param name="reflection">The reflection that it closed.</param>
    /// <param name="partnership">The partnership with its organisations.</param>
    /// <param name="audience">For whom: readers outside see what was given to them, without names, and nothing of decisions and values.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record; <see langword="null"/> when there is nothing in it for these readers.</returns>
    public async Task<ClosingRecord?> OfAsync(ReflectionId reflection, Partnership partnership, Roles audience, CancellationToken cancellationToken)
    {
        if (await find.ByIdAsync(reflection, cancellationToken) is not { } closing)
            return null;

        var entries = await legacy.EntriesAsync(closing, reader: null, cancellationToken);
        var isInside = WhoMay.Do(Thing.Closing, audience);
        var record = isInside
            ? new ClosingRecord(partnership, await DecisionsAsync(closing, partnership, cancellationToken), closing.Pictures, entries)
            : new ClosingRecord(partnership, [], [], [.. entries.Where(entry => entry.ForOutside).Select(entry => entry with { Name = null })]);

        return record is { Decisions: [], Pictures: [], Entries: [] } ? null : record;
    }

    /// <summary>Nothing before all are shown: a file is no way round.</summary>
    private async Task<IReadOnlyList<DecisionLine>> DecisionsAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken) => closing.AreShown
        ? [.. WhoDecides.Of(partnership, await db.JoinedAsync(partnership.Id, cancellationToken), closing.Decisions).Select(DecisionLine.Of)]
        : [];
}

/// <summary>What a closing round leaves, for one circle of readers.</summary>
/// <param name="Partnership">The partnership with its organisations.</param>
/// <param name="Decisions">What each organisation wanted next.</param>
/// <param name="Pictures">What is said of the values.</param>
/// <param name="Entries">What stays, and what there is to celebrate.</param>
internal sealed record ClosingRecord(
    Partnership Partnership, IReadOnlyList<DecisionLine> Decisions, IReadOnlyList<ValuePicture> Pictures, IReadOnlyList<LegacyLine> Entries);
