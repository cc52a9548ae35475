using PartnerBot.Benchmarks;
using PartnerBot.Benchmarks.Peers;

// Each peer is this program again, started with the name of its role.
return args switch
{
    ["floor", var port] => await Floor.RunAsync(int.Parse(port, null)),
    ["layer", var port] => await LayerEcho.RunAsync(int.Parse(port, null), metadata: null),
    ["layer", var port, var metadata] => await LayerEcho.RunAsync(int.Parse(port, null), metadata),
    _ => await Benchmark.RunAsync(BenchmarkSettings.Read(args)),
};
