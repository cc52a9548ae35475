namespace PartnerBot.BotFramework.Turns;

/// <summary>
/// Lets one turn of a conversation run at a time within this host: channels promise no order and may deliver two activities of
/// one conversation at once. Between hosts the state's ETags do the same. In a group the turns of one person follow one another and those of
/// several run side by side: they share no state, and a card that up to 60 clients refresh at once would otherwise be answered one client after
/// the other, the last after Teams has given up.
/// </summary>
internal sealed class ConversationLocks
{
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits until no other turn with this key runs. Those who wait go in the order in which they came.</summary>
    /// <returns>What lets the next one in when disposed.</returns>
    public async ValueTask<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Gate? gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out gate))
                _gates.Add(key, gate = new Gate(this, key));
            gate.Users++;
        }

        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(gate);
            throw;
        }

        return gate;
    }

    private void Leave(Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users == 0)
                _gates.Remove(gate.Key);
        }
    }

    private sealed class Gate(ConversationLocks locks, string key) : IDisposable
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public string Key => key;

        public int Users { get; set; }

        public void Dispose()
        {
            Semaphore.Release();
            locks.Leave(this);
        }
    }
}
