using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PartnerBot.Hosting.Development;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.Testing.Tenants;

/// <summary>Several people, each with a Playground of their own, in one group chat and one team with the same bot.</summary>
public sealed class SeveralPlaygrounds : IAsyncDisposable
{
    private readonly ConcurrentDictionary<PlaygroundPerson, PlaygroundProcess> _processes = new();
    private readonly ConcurrentBag<IPage> _pages = [];

    private SeveralPlaygrounds(SharedConnector connector) => Connector = connector;

    /// <summary>What stands between them and the bot.</summary>
    public SharedConnector Connector { get; }

    /// <summary>One person's Playground.</summary>
    public PlaygroundProcess this[PlaygroundPerson person] => _processes[person];

    /// <summary>Starts one for each of up to six people.</summary>
    public static async Task<SeveralPlaygrounds> StartAsync(
        Uri botEndpoint, IReadOnlyList<PlaygroundPerson> people, CancellationToken cancellationToken)
    {
        var several = new SeveralPlaygrounds(await SharedConnector.StartAsync(botEndpoint, cancellationToken));
        try
        {
            var config = JsonNode.Parse(await File.ReadAllTextAsync(Playground.People, cancellationToken))!;
            await Task.WhenAll(people.Select(person => several.StartAsync(person, SignedIn(config, person, people), cancellationToken)));

            return several;
        }
        catch
        {
            await several.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a person's page, which installs the bot in their personal chat.</summary>
    public async Task<IPage> OpenAsync(PlaygroundPerson person, ChromiumBrowser browser, int width, int height, CancellationToken cancellationToken)
    {
        var page = await _processes[person].OpenAsync(browser, new(width, height, person.Locale, person.Zone), cancellationToken);
        _pages.Add(page);

        return page;
    }

    /// <summary>Fails when anything happened that Teams would not have allowed, or the bot wrote to somebody who does not have it, but for those named.</summary>
    public void NothingUnexpectedHappened(params IReadOnlyList<string> refused)
    {
        Assert.Empty(Connector.Unexpected);
        Assert.Equal(refused, Connector.Refused);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.Context.CloseAsync();
        foreach (var process in _processes.Values)
            await process.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private async Task StartAsync(PlaygroundPerson person, JsonNode config, CancellationToken cancellationToken)
    {
        var seat = new PlaygroundSeat(config, Connector.ServiceUrl, person.Zone);
        var process = await PlaygroundProcess.StartAsync(Connector.EndpointOf(person), seat, cancellationToken);
        _processes[person] = process;
        Connector.Seat(person, process.Page);
    }

    // The Playground wants six people exactly: those who are not played are in the group, and do not have the app.
    private static JsonNode SignedIn(JsonNode config, PlaygroundPerson person, IReadOnlyList<PlaygroundPerson> people)
    {
        var own = config.DeepClone();
        var others = people.Where(other => other != person).Select(other => (JsonNode)other.Configured());
        own["users"] = new JsonArray([.. others.Concat(config["users"]!.AsArray().Select(user => user!.DeepClone())).Take(5)]);
        own["currentUser"] = person.Configured();
        own["tenantId"] = person.TenantId;
        own["personalChat"]!["id"] = person.PersonalChat;

        return own;
    }
}
