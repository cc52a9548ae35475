using System.Diagnostics;
using Microsoft.Playwright;

namespace PartnerBot.Testing.Services;

/// <summary>A theme of Teams, for the Playground's page, which has only a light one of its own and follows no wish of the computer for another.</summary>
/// <remarks>
/// It is not Teams itself. What draws is Microsoft's renderer inside the Playground, and the colours are those that Microsoft publishes for
/// each theme of Teams in the npm package @fluentui/tokens. Which of them the words and surfaces of a card get is our reading: Microsoft's
/// samples of host configurations (AdaptiveCards, samples/HostConfig, microsoft-teams-dark.json) have none for high contrast, and name older
/// colours, on which subtle words stand out more than here.
/// </remarks>
/// <param name="Name">Its name, for the names of pictures.</param>
/// <param name="Export">Its name in @fluentui/tokens.</param>
public sealed record TeamsTheme(string Name, string Export)
{
    // The Playground reads its host configuration once, from a text in its script, and its renderer writes the colours upon every element.
    private const string MakeWay =
        """
        (() => {
          const words = {
            default: ['NeutralForeground1', 'NeutralForeground3'],
            accent: ['BrandForeground1', 'BrandForeground2'],
            good: ['StatusSuccessForeground1', 'StatusSuccessForeground2'],
            warning: ['StatusWarningForeground1', 'StatusWarningForeground2'],
            attention: ['StatusDangerForeground1', 'StatusDangerForeground2'],
          };
          const surfaces = {
            default: ['NeutralBackground1', 'NeutralStroke1'],
            emphasis: ['NeutralBackground3', 'NeutralStroke1'],
            accent: ['BrandBackground2', 'BrandStroke1'],
            good: ['StatusSuccessBackground1', 'StatusSuccessBorder1'],
            warning: ['StatusWarningBackground1', 'StatusWarningBorder1'],
            attention: ['StatusDangerBackground1', 'StatusDangerBorder1'],
          };
          const token = name => `var(--color${name})`;
          const read = JSON.parse;
          JSON.parse = (text, reviver) => {
            const value = read(text, reviver);
            for (const style in value?.containerStyles ? surfaces : {}) {
              const surface = value.containerStyles[style];
              [surface.backgroundColor, surface.borderColor] = surfaces[style].map(token);
              for (const colour in words) {
                const shades = surface.foregroundColors[colour];
                [shades.default, shades.subtle] = words[colour].map(token);
              }
            }
            return value;
          };
        })()
        """;

    public static TeamsTheme Light { get; } = new("light", "teamsLightTheme");

    public static TeamsTheme Dark { get; } = new("dark", "teamsDarkTheme");

    public static TeamsTheme HighContrast { get; } = new("contrast", "teamsHighContrastTheme");

    public static IReadOnlyList<TeamsTheme> All { get; } = [Light, Dark, HighContrast];

    /// <summary>Puts it upon a page that was opened for themes, instead of the one it wears.</summary>
    public async Task PutOnAsync(IPage page, CancellationToken cancellationToken) => await page.EvaluateAsync(
        """
        css => {
          const worn = document.getElementById('teams-theme') ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: 'teams-theme' }));
          worn.textContent = css;
        }
        """,
        await StyleAsync(cancellationToken));

    /// <summary>Lets a page wear themes. It must not have been loaded yet.</summary>
    internal static Task MakeWayAsync(IPage page) => page.AddInitScriptAsync(MakeWay);

    private async Task<string> StyleAsync(CancellationToken cancellationToken)
    {
        var script = $"Object.entries(require('@fluentui/tokens').{Export}).filter(([name]) => name.startsWith('color')).map(([name, value]) => `--${{name}}: ${{value}} !important;`).join(' ')";
        var start = new ProcessStartInfo("node", ["-p", script])
        {
            WorkingDirectory = await TestPackages.InstallAsync(cancellationToken),
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var colours = await node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        if (node.ExitCode != 0)
            throw new InvalidOperationException($"Node ended with code {node.ExitCode} when asked for the colours of {Export}.");

        // Links the Playground leaves to the browser, whose blue is for white pages.
        return $".fui-FluentProvider {{ {colours} }} .ac-adaptiveCard a {{ color: var(--colorBrandForegroundLink); }}";
    }
}
