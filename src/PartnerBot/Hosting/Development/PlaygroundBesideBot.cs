using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace PartnerBot.Hosting.Development;

/// <summary>Starts the Agents Playground when the bot listens, says where to open it, and ends it with the bot.</summary>
internal sealed class PlaygroundBesideBot(
    IServer server, IHostApplicationLifetime lifetime, IOptions<PlaygroundOptions> options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        // A test's in-memory server has no address: nobody could open a chat with it.
        if (BotEndpoint() is not { } bot)
            return;

        try
        {
            await RunAsync(bot, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Ctrl+C, perhaps in the middle of the first installation.
        }
#pragma warning disable CA1031 // The edge of a convenience: whatever keeps the chat window from opening must not end the bot.
        catch (Exception missing)
#pragma warning restore CA1031
        {
            Tell($"""

                The bot runs at {bot}, but without a chat window beside it:
                {missing.Message}

                """);
        }
    }

    private async Task RunAsync(Uri bot, CancellationToken stoppingToken)
    {
        var packages = await new NodePackages("agents-playground", Playground.Pinned, Tell, time).InstallAsync(stoppingToken);
        var folder = Path.Combine(NodePackages.Cache, "..", "playground");
        await using var playground = await Playground.StartAsync(
            packages, Playground.People, folder, options.Value.Port, bot, new Dictionary<string, string>(), time, stoppingToken);
        Tell($"""

            PartnerBot is ready.

              Open   {playground.Address}
              Type   help               to see what you can do here
              Then   new partnership    to bring two organisations together

            You are Alex Wilber in a Teams chat on this machine only. Ctrl+C ends the bot and the chat.

            """);

        await playground.Exited.WaitAsync(stoppingToken);
        // Ctrl+C reaches it too, and sooner than the host has said that it stops.
        await Task.Delay(TimeSpan.FromSeconds(2), time, stoppingToken);
        Tell($"The Agents Playground has ended; its log is in {Path.GetFullPath(folder)}. The bot still runs.");
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private Uri? BotEndpoint()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(BindingAddress.Parse)
            .FirstOrDefault(address => address.Scheme == Uri.UriSchemeHttp && !address.IsUnixPipe);

        return address is null ? null : new Uri($"http://127.0.0.1:{address.Port}/api/messages");
    }

    private static void Tell(string text) => Console.WriteLine(text);
}
