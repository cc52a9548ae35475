using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace PartnerBot.Hosting;

/// <summary>Says in one sentence that the port is in use, where the framework prints a page of stack trace.</summary>
internal static class TakenPort
{
    /// <summary>Runs the host until it is stopped.</summary>
    /// <param name="app">The host.</param>
    /// <param name="passAsync">What it waits for first, at the same port; whether it is to start then.</param>
    /// <returns>The exit code of the process: 1 when its port is taken.</returns>
    internal static async Task<int> RunUnlessPortIsTakenAsync(this WebApplication app, Func<Task<bool>>? passAsync = null)
    {
        // Looking first keeps the host from logging its own stack trace; the catch is for who takes the port in between.
        if (ConfiguredAddresses(app.Configuration).FirstOrDefault(IsTaken) is { } taken)
            return await ExplainAsync(app, taken.ToString());

        try
        {
            if (passAsync is null || await passAsync())
                await app.RunAsync();
            else
                await app.DisposeAsync();

            return 0;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return await ExplainAsync(app, app.Configuration["urls"] ?? "");
        }
    }

    private static async Task<int> ExplainAsync(WebApplication app, string address)
    {
        await Console.Error.WriteLineAsync(
            $"{address.TrimEnd('/')} is already in use by another program: end that one, or choose another port with --urls http://localhost:4000 (setting \"Urls\" in appsettings.json).");
        await app.DisposeAsync();

        return 1;
    }

    private static IEnumerable<BindingAddress> ConfiguredAddresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(BindingAddress.Parse)
            .Where(address => !address.IsUnixPipe && !address.IsNamedPipe && address.Port != 0);

    private static bool IsTaken(BindingAddress address)
    {
        var host = address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given
            : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();

            return false;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
