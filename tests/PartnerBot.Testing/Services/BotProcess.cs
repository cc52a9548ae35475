using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace PartnerBot.Testing.Services;

/// <summary>The real bot, started as an operator would, with a data folder and a port of its own that outlive its restarts.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    /// <summary>A setting whose name begins so is an environment variable of the process: <c>env:PATH</c>.</summary>
    public const string EnvironmentMark = "env:";

    private const int MostErrorLines = 100;

    private static readonly string Todays = typeof(BotProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PartnerBot.dll").Value!;

    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly IReadOnlyList<string> _command;
    private readonly string _folder;
    private TestProcess? _process;

    private BotProcess(IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> command)
    {
        _settings = settings;
        _command = command;
        _folder = Directory.CreateTempSubdirectory("partnerbot-").FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
    }

    /// <summary>The folder of today's bot, as it was built.</summary>
    public static string ProgramFolder => Path.GetDirectoryName(Todays)!;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Where Teams posts to.</summary>
    public Uri MessagesEndpoint => new(Address, "/api/messages");

    /// <summary>Its working folder and home of its data; deleted with it.</summary>
    public string DataFolder => _folder;

    /// <summary>The file that holds all that it has printed, over all restarts.</summary>
    public string LogFile => Path.Combine(_folder, "bot.log");

    /// <summary>What it has printed since its last start.</summary>
    public string Output => _process?.Output ?? "";

    /// <summary>
    /// Starts the bot in Development, without a Playground of its own, and waits until it listens. Settings go by their names in
    /// appsettings.json; in their values {data} stands for the data folder.
    /// </summary>
    public static Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken) =>
        StartThroughAsync([], settings, cancellationToken);

    /// <summary>As <see cref="StartAsync(IReadOnlyDictionary{string, string}, CancellationToken)"/>, by another program that becomes the bot.</summary>
    /// <param name="entrance">That program and its arguments, to which the bot's command is added.</param>
    /// <param name="settings">By their names.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<BotProcess> StartThroughAsync(
        IReadOnlyList<string> entrance, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken) =>
        StartAsync(new BotProcess(settings, [.. entrance, "dotnet", Todays]), cancellationToken);

    /// <summary>As <see cref="StartAsync(IReadOnlyDictionary{string, string}, CancellationToken)"/>, of another bot than today's.</summary>
    /// <param name="program">The path of its PartnerBot.dll.</param>
    /// <param name="settings">By their names.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<BotProcess> StartProgramAsync(string program, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken) =>
        StartAsync(new BotProcess(settings, "dotnet", program), cancellationToken);

    /// <summary>Starts a bot that has to wait for something before it can start: gives it as soon as it says in its log why.</summary>
    /// <param name="settings">By their names.</param>
    /// <param name="why">On a busy machine its first look may come to no end, and it says first that nobody answers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<BotProcess> StartWaitingAsync(IReadOnlyDictionary<string, string> settings, string why, CancellationToken cancellationToken)
    {
        var bot = new BotProcess(settings, "dotnet", Todays);
        try
        {
            bot._process = TestProcess.Start(bot.Command(), bot.LogFile);
            await bot.SaysAsync(why, cancellationToken);

            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the bot until it ends by itself, for a start that must fail: gives its exit code and all that it printed.</summary>
    public static Task<(int ExitCode, string Output)> RunToEndAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken) =>
        RunToEndAsync([], settings, cancellationToken);

    /// <summary>Runs the program to its end with words before its settings, for what it does instead of being a bot: gives its exit code and all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(
        IReadOnlyList<string> words, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        await using var bot = new BotProcess(settings, "dotnet", Todays);
        bot._process = TestProcess.Start(bot.Command(words), bot.LogFile);
        await bot._process.ExitedAsync(cancellationToken);

        return (bot._process.ExitCode, bot.Output);
    }

    /// <summary>Starts it again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, with the same data, port and settings.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process = TestProcess.Start(Command(), LogFile);
        await ListensAsync(cancellationToken);
    }

    /// <summary>Waits until it has started.</summary>
    public Task ListensAsync(CancellationToken cancellationToken) => SaysAsync("Application started", cancellationToken);

    /// <summary>Asks it to end, as a deployment does (SIGTERM), and waits until it has; gives its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        var process = _process ?? throw new InvalidOperationException("The bot does not run.");
        await process.StopAsync("TERM", cancellationToken);
        var exitCode = process.ExitCode;
        await EndAsync();

        return exitCode;
    }

    /// <summary>Ends it at once, as a power cut does (SIGKILL).</summary>
    public Task KillAsync() => EndAsync();

    /// <summary>Lets it do nothing any more, as a machine that hangs (SIGSTOP). Its connections stay open.</summary>
    public Task FreezeAsync(CancellationToken cancellationToken) => _process!.SignalAsync("STOP", cancellationToken);

    /// <summary>Lets it go on as if nothing had been (SIGCONT).</summary>
    public Task ThawAsync(CancellationToken cancellationToken) => _process!.SignalAsync("CONT", cancellationToken);

    /// <summary>Stops it and starts it again.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        await StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        // Shown with a test that fails: people are told only that something did not work.
        if (File.Exists(LogFile))
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(Environment.NewLine, ErrorsIn(await File.ReadAllLinesAsync(LogFile)).Take(MostErrorLines)));
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<BotProcess> StartAsync(BotProcess bot, CancellationToken cancellationToken)
    {
        try
        {
            await bot.StartAsync(cancellationToken);

            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>What was logged as an error: its first line, which says so, and those that are indented below it.</summary>
    private static IEnumerable<string> ErrorsIn(IEnumerable<string> log)
    {
        var isError = false;
        foreach (var line in log)
        {
            isError = line.StartsWith("fail: ", StringComparison.Ordinal) || line.StartsWith("crit: ", StringComparison.Ordinal) || (isError && line.StartsWith(' '));
            if (isError)
                yield return line;
        }
    }

    private static bool IsEnvironment(string name) => name.StartsWith(EnvironmentMark, StringComparison.Ordinal);

    private Task SaysAsync(string words, CancellationToken cancellationToken)
    {
        var process = _process!;

        return Until.TrueAsync($"the bot to say: {words}", _ => Task.FromResult(Says(process, words)), Until.Stopper, cancellationToken);
    }

    private static bool Says(TestProcess process, string words) =>
        process.HasExited
            ? throw new InvalidOperationException($"The bot ended with code {process.ExitCode} while starting: {process.Output}")
            : process.Output.Contains(words, StringComparison.Ordinal);

    private async Task EndAsync()
    {
        if (_process is null)
            return;

        await _process.DisposeAsync();
        _process = null;
    }

    private ProcessStartInfo Command(params IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(_command[0], [.. _command.Skip(1), .. words]) { WorkingDirectory = _folder };
        var settings = new Dictionary<string, string>
        {
            ["urls"] = Address.GetLeftPart(UriPartial.Authority),
            ["environment"] = "Development",
            ["Development:Playground:Enabled"] = "false",
        };
        foreach (var name in _settings.Keys.Where(IsEnvironment))
            start.Environment[name[EnvironmentMark.Length..]] = _settings[name];
        foreach (var (name, value) in _settings.Where(setting => !IsEnvironment(setting.Key)))
            settings[name] = value.Replace("{data}", _folder, StringComparison.Ordinal);
        foreach (var (name, value) in settings)
        {
            start.ArgumentList.Add($"--{name}");
            start.ArgumentList.Add(value);
        }

        return start;
    }
}
