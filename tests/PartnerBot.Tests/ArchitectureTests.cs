using System.Reflection;
using System.Text.RegularExpressions;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests;

/// <summary>Compares the import table of docs/architecture.md with the source.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Table = new(ReadTable);

    [Fact]
    public void Every_folder_imports_only_what_the_table_allows()
    {
        var imports =
            from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "PartnerBot"))
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            select (Folder: Path.GetFileName(folder), File: Path.GetRelativePath(Repository.Root, file), Text: File.ReadAllText(file));

        Assert.Empty(imports.SelectMany(import => Violations(import.Folder, import.File, import.Text)));
    }

    [Fact]
    public void An_import_against_the_table_is_found()
    {
        var violations = Violations("Wording", "Wording/Words.cs", "using PartnerBot.CheckIns;\nnamespace PartnerBot.Wording;");

        Assert.Equal(["Wording/Words.cs imports CheckIns"], violations);
    }

    [Fact]
    public void A_folder_that_the_table_forgets_is_found()
    {
        Assert.Equal(["New/A.cs: the table has no folder New"], Violations("New", "New/A.cs", ""));
    }

    [Fact]
    public void The_three_conversations_do_not_know_one_another()
    {
        string[] conversations = ["Onboarding", "CheckIns", "Reflections"];

        Assert.All(conversations, conversation => Assert.Empty(Table.Value[conversation].Intersect(conversations)));
    }

    [Fact]
    public void The_protocol_layer_has_never_heard_of_partnerships()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PartnerBot.BotFramework"), "*.cs", SearchOption.AllDirectories);

        Assert.All(files, file => Assert.DoesNotContain("partnership", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Whoever_calls_the_connector_keeps_to_its_limits()
    {
        Type[] callers =
        [
            .. from type in ((Assembly[])[typeof(ConnectorClient).Assembly, typeof(Program).Assembly]).SelectMany(assembly => assembly.GetTypes())
               where type.GetConstructors().Any(constructor => Takes<ConnectorClient>(constructor))
               select type,
        ];

        Assert.Contains(callers, caller => caller.Name == "PostDelivery");
        Assert.All(callers, caller => Assert.All(caller.GetConstructors(), constructor => Assert.True(Takes<ConnectorThrottle>(constructor), caller.Name)));

        static bool Takes<T>(ConstructorInfo constructor) => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(T));
    }

    [Fact]
    public void No_method_is_async_void()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);

        Assert.All(files, file => Assert.DoesNotContain("async void", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string[] Violations(string folder, string file, string source)
    {
        if (folder == "Properties" || folder == "data")
            return [];
        if (!Table.Value.TryGetValue(folder, out var allowed))
            return [$"{file}: the table has no folder {folder}"];

        return [.. Import().Matches(source)
            .Select(match => match.Groups[1].Value)
            .Where(imported => imported is not "BotFramework" && imported != folder && !allowed.Contains(imported))
            .Select(imported => $"{file} imports {imported}")];
    }

    private static Dictionary<string, string[]> ReadTable() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .SkipWhile(line => line != "| folder | may import |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0], cells => cells[1] == "–" ? [] : cells[1].Split(", "));

    [GeneratedRegex(@"\bPartnerBot\.(\w+)(?=[.;\s)])")]
    private static partial Regex Import();
}
