namespace PartnerBot.Testing.Cards;

/// <summary>Inputs that ask a question, say what was wrong, and bring back what the server expects.</summary>
internal static class InputRules
{
    public static IEnumerable<string> Violations(CardNode node)
    {
        if (!node.IsInput)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(node.Id))
        {
            yield return $"{node.Path}: the id is missing, so the value never arrives";
        }

        if (string.IsNullOrWhiteSpace(node.Text("label")))
        {
            yield return $"{node.Path}: the label is missing";
        }

        if (node.IsTrue("isRequired") && string.IsNullOrWhiteSpace(node.Text("errorMessage")))
        {
            yield return $"{node.Path}: the answer is required and errorMessage is missing";
        }

        if (node.Type is "Input.Text" && node.Member("maxLength") is null)
        {
            yield return $"{node.Path}: maxLength is missing";
        }

        if (node.Type is "Input.ChoiceSet")
        {
            foreach (var violation in Choices(node))
            {
                yield return $"{node.Path}: {violation}";
            }
        }
    }

    private static IEnumerable<string> Choices(CardNode node)
    {
        string[] values = [.. node.Items("choices").Select(choice => choice.TryGetProperty("value", out var value) ? value.ToString() : "")];
        var chosen = node.Text("value") is { Length: > 0 } value ? (node.IsTrue("isMultiSelect") ? value.Split(',') : [value]) : [];

        foreach (var unknown in chosen.Except(values))
        {
            yield return $"'{unknown}' is chosen at first and is none of the choices";
        }

        foreach (var twice in values.GroupBy(same => same).Where(group => group.Count() > 1))
        {
            yield return $"the value '{twice.Key}' stands for two choices";
        }

        foreach (var split in values.Where(text => node.IsTrue("isMultiSelect") && text.Contains(',', StringComparison.Ordinal)))
        {
            yield return $"the value '{split}' holds a comma, and several values arrive separated by commas";
        }
    }
}
