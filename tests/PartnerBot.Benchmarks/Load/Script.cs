namespace PartnerBot.Benchmarks.Load;

/// <summary>What people do, over and over again.</summary>
internal abstract class Script
{
    /// <summary>Turns in one round at most, when each needs something of its own.</summary>
    public virtual int MostTurns => int.MaxValue;

    /// <summary>What tells one turn from the other, as members of an activity: text or a press.</summary>
    public abstract string Act { get; }

    /// <summary>Lays out what the next round needs; not measured.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;
}

/// <summary>Everybody types the same.</summary>
internal sealed class Says(string text) : Script
{
    public override string Act => $$"""
        "type":"message","text":"{{text}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{text}}</p>"}]
        """;
}
