using Microsoft.Extensions.Options;

namespace PartnerBot.Deliveries;

/// <summary>Sends what is due: keeps so many messages under way at once, and writes down what became of each.</summary>
internal sealed class SendDue(
    DeliveryClaims claims, LookAgain lookAgain, PostDelivery post, NoteOutcomes note, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>Sends until nothing is due any more. Once the host is to stop nothing more is begun, but what is under way is brought to its end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var underWay = new List<Task<Tried>>();
        var (goesOn, mayBeMore) = (true, true);
        try
        {
            // Those last under way may end all at once, before there was room to ask again: nothing is due any more only when nothing was found.
            while (underWay.Count > 0 || (goesOn && mayBeMore))
            {
                if (goesOn && HasRoom(underWay))
                    mayBeMore = await BeginAsync(underWay, cancellationToken) > 0;
                await WaitAsync(underWay);
                goesOn = await EndAsync(underWay) && goesOn && !cancellationToken.IsCancellationRequested;
            }
        }
        finally
        {
            await Task.WhenAll(underWay);
            await EndAsync(underWay);
        }
    }

    /// <summary>Whether it is worth asking for more: one by one would ask the database for each.</summary>
    private bool HasRoom(List<Task<Tried>> underWay) => underWay.Count <= options.Value.Parallel * 3 / 4;

    private async Task<int> BeginAsync(List<Task<Tried>> underWay, CancellationToken cancellationToken)
    {
        var inHand = await claims.TakeAsync(options.Value.Parallel - underWay.Count, cancellationToken);
        var refusals = await lookAgain.RunAsync(inHand, cancellationToken);
        underWay.AddRange(inHand.Zip(refusals, async (item, refusal) => new Tried(item, refusal ?? await post.RunAsync(item))));

        return inHand.Count;
    }

    /// <summary>Waits until one is through, but not for long: others may become due while one is slow.</summary>
    private async Task WaitAsync(List<Task<Tried>> underWay)
    {
        if (underWay.Count > 0)
            await ((Task)Task.WhenAny(underWay)).WaitAsync(options.Value.Poll, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Writes down what became of those that are through.</summary>
    /// <returns>Whether the bot is let in: when it is not, the other messages would fare no better.</returns>
    private async Task<bool> EndAsync(List<Task<Tried>> underWay)
    {
        var through = underWay.Where(task => task.IsCompleted).ToList();
        underWay.RemoveAll(through.Contains);
        var tried = await Task.WhenAll(through);
        await note.RunAsync(tried);
        Array.ForEach(tried, one => DeliveryTelemetry.Tried(one.Outcome));

        return !tried.Any(one => one.Outcome is DeliveryOutcome.BotRefused);
    }
}

/// <summary>A message and what came of one try to send it.</summary>
internal sealed record Tried(InHand Item, DeliveryOutcome Outcome);
