using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>What axe finds on a card that no card can change: the Playground's renderer makes it so. Everything else is ours to mend.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Mark">What the elements have in common.</param>
/// <param name="Reason">Why it is the renderer's.</param>
internal sealed record RenderersOwn(string Rule, string Mark, string Reason)
{
    public static IReadOnlyList<RenderersOwn> All { get; } =
    [
        new("aria-valid-attr-value", "aria-controls=", "A button that opens a section names it by its id while the closed section is not in the page yet."),
        new("aria-hidden-focus", "data-tabster-dummy", "Charts are fenced in by invisible stops, which pass the focus on at once."),
    ];

    public bool Covers(AxeFinding finding) => finding.Rule == Rule && finding.Element.Contains(Mark, StringComparison.Ordinal);
}
