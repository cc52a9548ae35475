using PartnerBot.Benchmarks.Load;
using PartnerBot.Benchmarks.Measuring;
using PartnerBot.Benchmarks.Peers;
using PartnerBot.Testing.Services;

namespace PartnerBot.Benchmarks;

/// <summary>Compares a bot on this layer, and the product, with the least a bot can do, all on this machine at the same time.</summary>
internal static class Benchmark
{
    public static async Task<int> RunAsync(BenchmarkSettings? settings)
    {
        if (settings is null || !OperatingSystem.IsLinux())
        {
            await Console.Error.WriteLineAsync(settings is null ? BenchmarkSettings.Usage : "The figures of processes are read from /proc: Linux only.");

            return 2;
        }

        var port = FreePort.Next();
        await using var connector = await Connector.StartAsync(port);
        var conversations = new Conversations(connector, port);
        var tables = new List<Table>();
        if (settings.Wants("turns"))
        {
            Peer[] peers =
            [
                Peer.Floor(),
                Peer.Layer(),
                Peer.LayerWithTokens("layer, tokens checked", new InboundTokens(connector.Issuer, Distinct: 4)),
                Peer.LayerWithTokens("layer, no token known", new InboundTokens(connector.Issuer, Distinct: 0)),
                Peer.ProductHelp(),
                Peer.ProductCheckIn(),
            ];
            tables.Add(await ShowAsync(peers, new MeasureTurns(conversations, settings).RunAsync));
        }

        if (settings.Wants("start"))
        {
            Peer[] peers = [Peer.Floor(), Peer.Layer(), Peer.ProductHelp()];
            tables.Add(await ShowAsync(peers, new MeasureStart(conversations, settings).RunAsync));
        }

        if (settings.Wants("deliveries"))
        {
            var measure = new MeasureDeliveries(connector, port);
            await using var postgres = new Postgres();
            tables.Add(await ShowAsync([], _ => measure.SpeedAsync(postgres)));
            tables.Add(await ShowAsync([], _ => measure.PaceAsync()));
            tables.Add(await ShowAsync([], _ => measure.MemoryAsync()));
        }

        if (settings.Wants("planning"))
        {
            await using var postgres = new Postgres();
            await using var sqlite = new SqliteFile();
            var measure = new MeasurePlanning(settings.People);
            tables.Add(await ShowAsync([], async _ => await measure.RunAsync([("SQLite", sqlite.Storage), ("PostgreSQL", await postgres.NewAsync())])));
        }

        if (settings.Wants("hosts"))
        {
            await using var postgres = new Postgres();
            await using var azurite = new Azurite();
            var measure = new MeasureHosts(connector, port, conversations, settings);
            tables.Add(await ShowAsync([], _ => measure.RunAsync(postgres, azurite)));
        }

        await Console.Out.WriteLineAsync(Table.Json(tables));

        return 0;
    }

    private static async Task<Table> ShowAsync(IReadOnlyList<Peer> peers, Func<IReadOnlyList<Peer>, Task<Table>> measure)
    {
        try
        {
            var table = await measure(peers);
            await Console.Out.WriteLineAsync(table.ToText());
            await Console.Out.WriteLineAsync();

            return table;
        }
        finally
        {
            foreach (var peer in peers)
            {
                await peer.DisposeAsync();
            }
        }
    }
}
