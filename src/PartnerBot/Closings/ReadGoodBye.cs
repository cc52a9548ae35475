using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>Gathers what a good-bye says.</summary>
internal sealed class ReadGoodBye(PartnerBotDb db, ReadLegacy legacy, IOptions<RetentionOptions> retention)
{
    /// <summary>As one person reads it: with what is still open and they may know of.</summary>
    public async Task<GoodBye> ForAsync(
        Words words, Person reader, Closing closing, Partnership partnership, IReadOnlyList<DecidingVoice> voices, CancellationToken cancellationToken) =>
        await OfAsync(closing, partnership, voices, cancellationToken) with { Promises = await legacy.PromisesAsync(words, reader, partnership.Id, cancellationToken) };

    /// <summary>As anybody may read it.</summary>
    public async Task<GoodBye> OfAsync(Closing closing, Partnership partnership, IReadOnlyList<DecidingVoice> voices, CancellationToken cancellationToken)
    {
        var entries = await legacy.EntriesAsync(closing, reader: null, cancellationToken);

        return new GoodBye(
            closing,
            partnership,
            [.. voices.Select(DecisionLine.Of)],
            closing.Pictures,
            [.. entries.Where(entry => entry.Kind == LegacyKind.Celebrate)],
            entries.Count(entry => entry.Kind != LegacyKind.Celebrate),
            (int)retention.Value.AfterEnd.TotalDays)
        {
            HasStories = await db.Stories.AnyAsync(story => story.ReflectionId == closing.ReflectionId, cancellationToken),
        };
    }
}

/// <summary>What everybody reads at the end.</summary>
/// <param name="Closing">The closing round.</param>
/// <param name="Partnership">Its partnership.</param>
/// <param name="Lines">What each organisation wants next.</param>
/// <param name="Pictures">What is said of the values.</param>
/// <param name="Celebrations">What there is to celebrate.</param>
/// <param name="Stays">How many things stay.</param>
/// <param name="DaysAfterEnd">How many days after a partnership's end everything of it is deleted.</param>
internal sealed record GoodBye(
    Closing Closing,
    Partnership Partnership,
    IReadOnlyList<DecisionLine> Lines,
    IReadOnlyList<ValuePicture> Pictures,
    IReadOnlyList<LegacyLine> Celebrations,
    int Stays,
    int DaysAfterEnd)
{
    /// <summary>Whether anybody has told a story.</summary>
    public bool HasStories { get; init; }

    /// <summary>What the reader knows of that was asked for and is not settled yet.</summary>
    public IReadOnlyList<OpenPromise> Promises { get; init; } = [];

    public ClosingOutcome Outcome => ClosingOutcomes.Of(Lines);

    /// <summary>For the outbox, where nobody's words are to lie who may take them back before the card leaves.</summary>
    public GoodBye WithoutPeoplesWords() => this with { Lines = [.. Lines.Select(line => line with { Why = null })], Celebrations = [] };
}
