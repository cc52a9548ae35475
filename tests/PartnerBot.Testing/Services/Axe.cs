using Microsoft.Playwright;

namespace PartnerBot.Testing.Services;

/// <summary>What axe, Deque's engine for accessibility checks, finds wrong with a page.</summary>
public static class Axe
{
    // It is looked at by card, so that a finding can name the card it is about.
    private const string Look =
        """
        async region => {
          const found = await axe.run(region ? { include: [[region]] } : document, { resultTypes: ['violations'], elementRef: true, rules: { 'target-size': { enabled: true } } });
          return found.violations.flatMap(violation => violation.nodes.map(node => ({
            rule: violation.id,
            where: node.element.closest('[data-sample]')?.dataset.sample ?? document.title,
            element: node.html,
            why: node.failureSummary,
          })));
        }
        """;

    /// <summary>Looks at a whole page.</summary>
    public static Task<AxeFinding[]> LookAtAsync(IPage page, CancellationToken cancellationToken) => LookAtAsync(page, region: null, cancellationToken);

    /// <summary>Looks only at what a selector finds, and not at what is asked of whole pages.</summary>
    public static async Task<AxeFinding[]> LookAtAsync(IPage page, string? region, CancellationToken cancellationToken)
    {
        var script = Path.Combine(await TestPackages.InstallAsync(cancellationToken), "node_modules", "axe-core", "axe.min.js");
        await page.EvaluateAsync(await File.ReadAllTextAsync(script, cancellationToken));

        return await page.EvaluateAsync<AxeFinding[]>(Look, region);
    }
}
