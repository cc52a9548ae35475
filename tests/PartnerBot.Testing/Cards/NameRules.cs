using System.Text.Json;

namespace PartnerBot.Testing.Cards;

/// <summary>Names that mean one thing in the whole card: ids, what actions point at, and what arrives beside what.</summary>
internal static class NameRules
{
    private static readonly string[] NamesOfOurOwn = ["verb", "msteams"];

    public static IEnumerable<string> Violations(IReadOnlyList<CardNode> nodes)
    {
        // Of an element and its fallback only one is shown, so they may share a name.
        var ids = nodes.Where(node => !node.IsFallback && !node.IsAction).Select(node => node.Id).OfType<string>().ToList();
        var inputs = nodes.Where(node => node.IsInput).Select(node => node.Id).OfType<string>().ToHashSet();

        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            yield return $"$: the id '{twice.Key}' is given {twice.Count()} times";
        }

        foreach (var taken in inputs.Intersect(NamesOfOurOwn))
        {
            yield return $"$: an input is named '{taken}', which has a meaning in what arrives";
        }

        foreach (var action in nodes.Where(node => node.IsAction && !node.IsFallback && node.Text("associatedInputs") is not "none"))
        {
            foreach (var hidden in DataOf(action).Intersect(inputs))
            {
                yield return $"{action.Path}: data.{hidden} is hidden by the input of the same name";
            }
        }

        foreach (var action in nodes.Where(node => node.Type is "Action.ToggleVisibility"))
        {
            foreach (var target in action.Items("targetElements").Where(target => !ids.Contains(target.ToString())))
            {
                yield return $"{action.Path}: there is no element '{target}' to show or hide";
            }
        }
    }

    private static IEnumerable<string> DataOf(CardNode action) =>
        action.Member("data") is { ValueKind: JsonValueKind.Object } data ? data.EnumerateObject().Select(property => property.Name) : [];
}
