using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using PartnerBot.Storage;

namespace PartnerBot.Hosting;

/// <summary>Says in one sentence that the port is in use, that an address is none, or that the keys are not there, where the framework prints a page of stack trace and aborts.</summary>
internal static class RunOrExplain
{
    /// <summary>Runs the host until it is stopped.</summary>
    /// <param name="app">The host.</param>
    /// <param name="passAsync">What it waits for first, at the same port; whether it is to start then.</param>
    /// <returns>The exit code of the process: 1 when its port is taken, its address is none, or the keys are not there.</returns>
    internal static async Task<int> RunOrExplainAsync(this WebApplication app, Func<Task<bool>>? passAsync = null)
    {
        if (ListeningAddresses.Read(app.Configuration["urls"]) is not { } addresses)
            return await ExplainAsync(app, $"Urls must be addresses such as http://localhost:3978, with ; between several, but is {app.Configuration["urls"]}.");

        // Looking first keeps the host from logging its own stack trace; the catch is for who takes the port in between.
        if (addresses.FirstOrDefault(IsTaken) is { } taken)
            return await PortIsTakenAsync(app, taken.ToString());

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
            return await PortIsTakenAsync(app, app.Configuration["urls"] ?? "");
        }
        catch (KeysException failure)
        {
            // What is below it says which key, or which folder.
            return await ExplainAsync(app, $"{failure.Message} ({failure.GetBaseException().Message})");
        }
    }

    private static Task<int> PortIsTakenAsync(WebApplication app, string address) => ExplainAsync(
        app,
        $"{address.TrimEnd('/')} is already in use by another program: end that one, or choose another port with --urls http://localhost:4000 (setting \"Urls\" in appsettings.json).");

    private static async Task<int> ExplainAsync(WebApplication app, string why)
    {
        await Console.Error.WriteLineAsync(why);
        await app.DisposeAsync();

        return 1;
    }

    private static bool IsTaken(BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            return false;

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
