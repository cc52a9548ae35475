using Microsoft.Extensions.Options;
using PartnerBot.People;

namespace PartnerBot.Deliveries;

/// <summary>Sends what is due: keeps so many messages under way at once, and writes down what became of each.</summary>
internal sealed class SendDue(
    DeliveryClaims claims, LookAgain lookAgain, PostDelivery post, NoteOutcomes note, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>Keeps apart in the queue what waits because another message to the same person does.</summary>
    private static readonly TimeSpan AfterTheOther = TimeSpan.FromMilliseconds(1);

    /// <summary>Sends until nothing is due any more. Once the host is to stop nothing more is begun, but what is under way is brought to its end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var underWay = new List<UnderWay>();
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
            await Task.WhenAll(underWay.Select(one => one.Try));
            await EndAsync(underWay);
        }
    }

    /// <summary>Whether it is worth asking for more: one by one would ask the database for each.</summary>
    private bool HasRoom(List<UnderWay> underWay) => underWay.Count <= options.Value.Parallel * 3 / 4;

    private async Task<int> BeginAsync(List<UnderWay> underWay, CancellationToken cancellationToken)
    {
        var inHand = await claims.TakeAsync(options.Value.Parallel - underWay.Count, cancellationToken);
        var refusals = await lookAgain.RunAsync(inHand, cancellationToken);
        foreach (var (item, refusal) in inHand.Zip(refusals))
        {
            underWay.Add(refusal is not null
                ? new UnderWay(null, Task.FromResult(new Tried(item, refusal)))
                : new UnderWay(item.Person.Id, InTurnAsync(item, underWay.LastOrDefault(other => other.To == item.Person.Id)?.Try)));
        }

        return inHand.Count;
    }

    /// <summary>Posts one message after the other to the same person, in the order in which they were due: the second page does not come before the first.</summary>
    private async Task<Tried> InTurnAsync(InHand item, Task<Tried>? before)
    {
        if (before is not null && (await before).Outcome.Waits is { } wait)
            return new Tried(item, new DeliveryOutcome.HeldBack(wait + AfterTheOther));

        return new Tried(item, await post.RunAsync(item));
    }

    /// <summary>Waits until one is through, but not for long: others may become due while one is slow.</summary>
    private async Task WaitAsync(List<UnderWay> underWay)
    {
        if (underWay.Count > 0)
            await ((Task)Task.WhenAny(underWay.Select(one => one.Try))).WaitAsync(options.Value.Poll, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Writes down what became of those that are through.</summary>
    /// <returns>Whether the bot is let in: when it is not, the other messages would fare no better.</returns>
    private async Task<bool> EndAsync(List<UnderWay> underWay)
    {
        var through = underWay.Where(one => one.Try.IsCompleted).ToList();
        underWay.RemoveAll(through.Contains);
        var tried = await Task.WhenAll(through.Select(one => one.Try));
        await note.RunAsync(tried);
        Array.ForEach(tried, one => DeliveryTelemetry.Tried(one.Outcome));

        return !tried.Any(one => one.Outcome is DeliveryOutcome.BotRefused);
    }

    /// <param name="To">To whom it is being posted; <see langword="null"/> when it is not.</param>
    /// <param name="Try">What becomes of it.</param>
    private sealed record UnderWay(PersonId? To, Task<Tried> Try);
}

/// <summary>A message and what came of one try to send it.</summary>
internal sealed record Tried(InHand Item, DeliveryOutcome Outcome);
