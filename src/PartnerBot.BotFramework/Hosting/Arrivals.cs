namespace PartnerBot.BotFramework.Hosting;

/// <summary>When somebody last knocked at the bot's door since the start: it shows whether the channel reaches the bot at all.</summary>
public sealed class Arrivals
{
    private volatile Arrival? _last;

    /// <summary>The last request to the bot's endpoint; <see langword="null"/> when there was none since the start.</summary>
    public Arrival? Last => _last;

    internal void Note(DateTimeOffset at, bool isLetIn) => _last = new Arrival(at, isLetIn);
}

/// <summary>One request to the bot's endpoint.</summary>
/// <param name="At">When it was judged.</param>
/// <param name="IsLetIn">
/// Whether it came from the channel and from a tenant that is allowed. When not, the log says why it was refused; anybody on the internet may have sent it.
/// </param>
public sealed record Arrival(DateTimeOffset At, bool IsLetIn);
