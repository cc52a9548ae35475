using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Ends a round of the panel when all have chosen, when its day is over, or when a broker says so.</summary>
internal sealed class EndRound(
    PartnerBotDb db, ReadPanel read, AskPanel ask, ConcludeReflection conclude, QueueCards queue, IOptions<ReflectionOptions> options, TimeProvider time)
{
    public async Task EndAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken, bool byBroker = false)
    {
        if (reflection.Round == 0)
            return;

        var state = await read.OfAsync(reflection, cancellationToken);
        var due = AskPanel.DueIn(options.Value.ReadingTime, partnership, time.GetUtcNow());
        switch (RoundEnds.After(reflection.Round, state.Votes.Any(vote => vote.Round == reflection.Round), reflection.WasProlonged, byBroker))
        {
            case AfterRound.SecondRound:
                await queue.TakeBackAsync(ReflectionOccasions.PanelOf(reflection.Id), cancellationToken);
                reflection.BeginSecondRound(time.GetUtcNow(), due);
                await ask.AskAsync(reflection, partnership, cancellationToken);
                break;
            case AfterRound.MoreTime:
                reflection.Prolong(due);
                await queue.ExtendAsync(ReflectionOccasions.PanelOf(reflection.Id), due.EndsAt, cancellationToken);
                await queue.ToBrokersAsync(
                    partnership.Id,
                    ReflectionOccasions.ToBrokers(reflection, $"prolonged/{reflection.Round}"),
                    words => PanelNewsCards.NobodyChose(words, partnership, reflection),
                    cancellationToken);
                break;
            case AfterRound.Conclude:
                await conclude.ConcludeAsync(reflection, partnership, cancellationToken);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
