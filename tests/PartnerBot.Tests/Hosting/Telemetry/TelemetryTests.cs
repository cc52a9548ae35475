using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using PartnerBot.Deliveries;
using PartnerBot.Hosting.Telemetry;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using PartnerBot.Tests.Privacy;
using Xunit;

namespace PartnerBot.Tests.Hosting.Telemetry;

/// <summary>A collector gets kinds, outcomes and durations: no name, no word, and nothing by which a person or a chat could be found.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Measured =
    [
        "bot.turn.duration", "press", "answered", "bot.connector.duration", "Send", "bot.connector.throttle.wait", "bot.state.duration", "stored",
        "bot.dialogs.begun", "bot.dialogs.ended", "finished", "partnerbot.deliveries.tried", "sent", "partnerbot.deliveries.messages",
        "partnerbot.deliveries.throttled", "partnerbot.deliveries.oldest_waiting", "http.server.request.duration", "/api/messages",
    ];

    private static readonly string[] Spans = ["turn press", "connector Send", "deliver"];

    [Fact]
    public async Task A_journey_arrives_at_the_collector_as_numbers_and_spans_without_anybody_in_them()
    {
        await using var collector = await Collector.StartAsync();
        var (bot, ben) = await MarkedStory.PlayAsync(("Telemetry:Endpoint", collector.Address), ("Telemetry:Every", "00:00:01"));
        await bot.DeliverAsync();
        await bot.Services.GetRequiredService<MeasureOutbox>().LookAsync(TestContext.Current.CancellationToken);
        var everybody = await bot.InDatabaseAsync(db => Task.FromResult(db.Set<PartnerBot.People.Person>().ToList()));

        // What is left for the stopping host has five seconds to leave, too few on a busy machine.
        await ArrivedAsync(collector, "v1/metrics", Measured);
        await ArrivedAsync(collector, "v1/traces", Spans);
        await bot.DisposeAsync();

        var (metrics, traces) = (collector.Received("v1/metrics"), collector.Received("v1/traces"));
        string[] never =
        [
            MarkedStory.Marker, new Uri(FakeTeams.ServiceUrl).Host, FakeTeams.TenantId, ben.ObjectId,
            .. everybody.SelectMany(person => (string[])[person.ObjectId, person.Id.Value.ToString(), person.Id.Value.ToString("N"), person.PersonalChat()!.Conversation.Id!]),
        ];
        Assert.All(never, one => Assert.DoesNotContain(one, metrics + traces, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_attribute_that_nobody_has_looked_at_does_not_leave_the_host()
    {
        using var span = new Activity("a call").SetTag("url.full", "https://teams.example/conversations/19:somebody").SetTag("http.request.method", "POST");
        using var only = new OnlyKinds();

        only.OnEnd(span);

        Assert.Equal([new KeyValuePair<string, object?>("http.request.method", "POST")], span.TagObjects);
    }

    /// <summary>The scheduler writes there what the exception of a job says.</summary>
    [Fact]
    public void That_something_failed_leaves_the_host_and_what_the_exception_says_does_not()
    {
        using var span = new Activity("a job").SetStatus(ActivityStatusCode.Error, "Ana is already in it");
        using var only = new OnlyKinds();

        only.OnEnd(span);

        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
    }

    [Fact]
    public async Task Nothing_is_sent_unless_a_collector_is_named()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var options = bot.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<TelemetryOptions>>().Value;

        Assert.Null(options.Endpoint);
        Assert.Equal(OtlpExportProtocol.HttpProtobuf, options.Protocol);
    }

    [Theory]
    [InlineData("ftp://collector.example/", "00:01:00", "Telemetry:Endpoint must be an http or https address, or null, but is ftp://collector.example/.")]
    [InlineData("collector", "00:01:00", "Telemetry:Endpoint must be an http or https address, or null, but is collector.")]
    [InlineData("http://collector.example/", "00:00:00.5", "Telemetry:Every must be 00:00:01 to 01:00:00, but is 00:00:00.5000000.")]
    public void A_wrong_setting_is_named_with_its_bound_and_its_value(string endpoint, string every, string sentence)
    {
        var options = new TelemetryOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), Every = TimeSpan.Parse(every, null) };

        var result = new TelemetryOptionsValidator().Validate(null, options);

        Assert.Equal(sentence, result.FailureMessage);
    }

    private static Task ArrivedAsync(Collector collector, string path, string[] expected) => Until.TrueAsync(
        $"{string.Join(", ", expected)} at {path}",
        _ => Task.FromResult(collector.Received(path) is var received && expected.All(one => received.Contains(one, StringComparison.Ordinal))),
        Until.Stopper,
        TestContext.Current.CancellationToken);
}
