using System.Text.Json;

namespace PartnerBot.Testing.Cards;

/// <summary>Pictures, tables and charts that somebody understands who does not see them, or whose client does not draw them.</summary>
internal static class ElementRules
{
    // Of the colours that Teams has for charts these alone stand out, three to one, from white, from #292929 and from black: from a card in each theme.
    private static readonly string[] SeenInEveryTheme = ["categoricalLightBlue", "divergingRed", "sequential4"];

    public static IEnumerable<string> Violations(CardNode node)
    {
        if (node.Type is "Image" && node.Text("altText") is null)
        {
            yield return $"{node.Path}: altText is missing";
        }

        if (node.Type is "Image" && node.Member("selectAction") is not null && string.IsNullOrWhiteSpace(node.Text("altText")))
        {
            yield return $"{node.Path}: the picture can be pressed, and its altText does not say what for";
        }

        if (node.IsTeamsOnly && node.Member("fallback") is not { ValueKind: JsonValueKind.Object })
        {
            yield return $"{node.Path}: only Teams draws a {node.Type}, and it has no fallback";
        }

        if (node.IsTeamsOnly && node.IsFallback)
        {
            yield return $"{node.Path}: a {node.Type} is no fallback, only Teams draws it";
        }

        if (node.Type is "Chart.Line")
        {
            var faint = node.Items("data").Select(line => line.TryGetProperty("color", out var color) ? color.GetString() : node.Text("color")).Except(SeenInEveryTheme);

            foreach (var color in faint)
            {
                yield return $"{node.Path}: a line in {color ?? "a colour of the client's choice"} is hard to see in one theme or the other";
            }
        }

        if (node.Type is "Table")
        {
            var columns = node.Items("columns").Count();

            foreach (var (index, row) in node.Items("rows").Index())
            {
                var cells = row.TryGetProperty("cells", out var found) && found.ValueKind is JsonValueKind.Array ? found.GetArrayLength() : 0;

                if (cells != columns)
                {
                    yield return $"{node.Path}.rows[{index}]: {cells} cells for {columns} columns";
                }
            }
        }
    }
}
