namespace PartnerBot.Testing.Cards;

/// <summary>Words that everybody can read: not cut, not empty, and not said by colour alone.</summary>
internal static class TextRules
{
    private static readonly string[] MeaningfulColors = ["Good", "Warning", "Attention"];

    public static IEnumerable<string> Violations(CardNode node)
    {
        if (node.Type is "TextBlock" && !node.IsTrue("wrap"))
        {
            yield return $"{node.Path}: wrap is not true, so long words are cut";
        }

        if (node.Type is "TextBlock" or "TextRun" && string.IsNullOrWhiteSpace(node.Text("text")))
        {
            yield return $"{node.Path}: the text is empty";
        }

        if (node.Type is "TextBlock" or "TextRun" && IsMeaningful(node.Text("color")) && !HasLetter(node.Text("text")))
        {
            yield return $"{node.Path}: the colour {node.Text("color")} stands on signs without a letter, so it alone carries the meaning";
        }

        if (IsMeaningful(node.Text("style")) && !CardNode.In(node.Json).Any(inside => HasLetter(inside.Text("text")) || inside.Type is "FactSet"))
        {
            yield return $"{node.Path}: the background {node.Text("style")} holds no words, so it alone carries the meaning";
        }
    }

    private static bool IsMeaningful(string? color) => MeaningfulColors.Contains(color, StringComparer.OrdinalIgnoreCase);

    private static bool HasLetter(string? text) => text?.Any(char.IsLetter) is true;
}
