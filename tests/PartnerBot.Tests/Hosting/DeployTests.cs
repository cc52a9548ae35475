using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerBot.Hosting.Health;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests.Hosting;

/// <summary>What <c>deploy/</c> says about the bot is true of it. Azure itself is not asked.</summary>
public sealed partial class DeployTests
{
    /// <summary>Read by the bot, and in no file of settings because they are secret or Azure's own.</summary>
    private static readonly string[] Elsewhere = ["MicrosoftAppId", "MicrosoftAppTenantId", "AZURE_CLIENT_ID"];

    private static readonly string Template = Read("deploy/main.bicep");
    private static readonly string Image = Read("deploy/Dockerfile");

    [Fact]
    public void Every_variable_that_the_template_sets_is_a_setting_of_the_bot()
    {
        var settings = JsonNode.Parse(Read("appsettings.json"), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        var variables = Variables().Matches(Template).Select(match => match.Groups[1].Value).Except(Elsewhere).ToList();

        var unknown = variables.Where(variable => !IsIn(settings, variable.Split("__")));

        Assert.Contains("Storage__ConnectionString", variables);
        Assert.Contains("Partnerships__Creators__Tenants__${index}", variables);
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_template_runs_hosts_that_share_everything()
    {
        string[] shared =
        [
            "{ name: 'Storage__Provider', value: 'PostgreSql' }",
            "{ name: 'Storage__ConversationState', value: 'AzureBlobs' }",
            "{ name: 'Storage__Keys__Home', value: 'AzureBlobs' }",
            "{ name: 'Schedules__Clustered', value: 'true' }",
        ];

        Assert.All(shared, setting => Assert.Contains(setting, Template, StringComparison.Ordinal));
    }

    [Fact]
    public void The_template_calls_where_the_image_listens()
    {
        var port = Port().Match(Image).Groups[1].Value;

        Assert.NotEmpty(port);
        Assert.Contains($"EXPOSE {port}", Image, StringComparison.Ordinal);
        Assert.Contains($"targetPort: {port}", Template, StringComparison.Ordinal);
        Assert.All(Probes().Matches(Template), probe => Assert.Equal(port, probe.Groups[1].Value));
        Assert.Equal(3, Probes().Count(Template));
    }

    /// <summary>As Microsoft's reference of the template bounds them; a probe that names no time limit gives up after one second.</summary>
    [Fact]
    public void Each_probe_waits_longer_than_the_bot_takes_and_says_nothing_out_of_bounds()
    {
        var probes = Template.Split('\n').Where(line => line.Contains("{ type: '", StringComparison.Ordinal) && Probes().IsMatch(line)).ToList();

        Assert.Equal(3, probes.Count);
        Assert.All(probes, probe =>
        {
            Assert.InRange(TimeSpan.FromSeconds(Number(probe, "timeoutSeconds")), HealthPart.Longest + TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(240));
            Assert.InRange(Number(probe, "periodSeconds"), 1, 240);
            Assert.InRange(Number(probe, "failureThreshold", absent: 3), 1, 10);
            Assert.InRange(Number(probe, "initialDelaySeconds", absent: 1), 1, 60);
        });
    }

    [Fact]
    public void No_secret_stands_in_the_files()
    {
        Assert.DoesNotMatch("Password=(?!\\$)", Template);
        Assert.Matches(@"@secure\(\)\s+@minLength\(16\)\s+param databasePassword string", Template);
        Assert.DoesNotContain("MicrosoftAppPassword", Template, StringComparison.Ordinal);
    }

    private static int Number(string line, string name, int absent = 0) =>
        Regex.Match(line, $@"{name}: (\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : absent;

    private static bool IsIn(JsonNode settings, string[] path)
    {
        JsonNode? node = settings;
        foreach (var step in path)
        {
            if (node is JsonArray && step == "${index}")
                return true;
            if (node is not JsonObject section || !section.TryGetPropertyValue(step, out node))
                return false;
        }

        return node is not JsonArray;
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"name: '([A-Za-z]+(?:__[A-Za-z$\{\}]+)*)', (?:value|secretRef):|name: '(?<1>[A-Za-z]+__[^']+)'")]
    private static partial Regex Variables();

    [GeneratedRegex(@"ENV Urls=http://0\.0\.0\.0:(\d+)")]
    private static partial Regex Port();

    [GeneratedRegex(@"path: '/health/(?:live|ready)', port: (\d+)")]
    private static partial Regex Probes();
}
