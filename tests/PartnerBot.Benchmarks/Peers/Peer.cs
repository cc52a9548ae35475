using System.Diagnostics;
using System.Reflection;
using PartnerBot.Benchmarks.Load;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Benchmarks.Peers;

/// <summary>One of those compared: a program with a port of its own.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private static readonly string Product = typeof(Peer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PartnerBot.dll").Value!;

    private readonly string _folder;
    private readonly Func<Peer, ProcessStartInfo> _command;
    private TestProcess? _process;

    private Peer(string name, Func<Peer, ProcessStartInfo> command, string? folder = null)
    {
        _folder = folder ?? NewFolder();
        Name = name;
        _command = command;
    }

    public string Name { get; }

    public int Port { get; } = FreePort.Next();

    public int FiguresPort { get; } = FreePort.Next();

    /// <summary>What people do with it.</summary>
    public Script Script { get; private init; } =
        new Says("Hello bot, what is the state of ticket 4711? I need the latest notes before the meeting at ten.");

    /// <summary>With what its callers sign: <see langword="null"/> when it takes requests without a token.</summary>
    public InboundTokens? Tokens { get; private init; }

    public int ProcessId => _process!.Id;

    public static Peer Floor() => new("floor", peer => Role(peer, "floor"));

    public static Peer Layer() => new("layer", peer => Role(peer, "layer"));

    public static Peer LayerWithTokens(string name, InboundTokens tokens) =>
        new(name, peer => Role(peer, "layer", tokens.Issuer.MetadataAddress)) { Tokens = tokens };

    public static Peer ProductHelp() => new("product: help", Bot) { Script = new Says("help") };

    public static Peer ProductCheckIn()
    {
        var folder = NewFolder();

        return new("product: check-in answered", Bot, folder) { Script = new AnswersCheckIn(new() { ConnectionString = $"Data Source={Path.Combine(folder, "data", "partnerbot.db")}" }) };
    }

    /// <summary>The product on a database that is there already.</summary>
    public static Peer ProductOn(string name, StorageOptions storage, params string[] settings) => new(name, peer =>
    {
        var command = Bot(peer);
        foreach (var argument in (string[])[.. storage.Settings().SelectMany(setting => new[] { $"--{setting.Name}", setting.Value }), .. settings])
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    });

    public void Start(bool tellsFigures = false)
    {
        var command = _command(this);
        command.WorkingDirectory = _folder;
        if (tellsFigures)
        {
            command.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Peer).Assembly.Location;
            command.Environment[StartupHook.PortVariable] = $"{FiguresPort}";
        }

        _process = TestProcess.Start(command, Path.Combine(_folder, "output.log"));
    }

    /// <summary>Fails with what the peer has printed, when it has ended.</summary>
    public void MustRun()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"{Name} has ended: {_process.Output}");
    }

    public async Task EndAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("partnerbot-benchmark-").FullName;

    private static ProcessStartInfo Role(Peer peer, string role, params string[] more) =>
        new("dotnet", [typeof(Peer).Assembly.Location, role, $"{peer.Port}", .. more]);

    private static ProcessStartInfo Bot(Peer peer) => new("dotnet",
    [
        Product,
        "--urls", $"http://127.0.0.1:{peer.Port}",
        "--environment", "Development",
        "--Development:Playground:Enabled", "false",
    ]);
}
