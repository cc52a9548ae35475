using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using Xunit;

namespace PartnerBot.BotFramework.Tests;

/// <summary>What a reader of the library is told about each public member. That all have a summary is the compiler's business.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Assembly Library = typeof(Activity).Assembly;

    [Fact]
    public void Every_public_member_is_told_in_whole_sentences_with_unit_null_case_and_errors()
    {
        var told = Told().ToList();

        Assert.True(told.Count > 500, "The documentation was not found.");
        string[] violations = [.. told.SelectMany(member => Violations(member.Name, member.Doc, member.Facts))];
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }

    [Theory]
    [InlineData("<summary>the name</summary>", Facts.None, "M: the summary is no whole sentence")]
    [InlineData("<summary>The name</summary>", Facts.None, "M: the summary is no whole sentence")]
    [InlineData("<summary>Sends it.</summary><param name='activityId'>The activity id.</param>", Facts.None, "M: the parameter activityId is told by its name alone")]
    [InlineData("<summary>Sends it.</summary><param name='activity'>what to send</param>", Facts.None, "M: the param is no whole sentence")]
    [InlineData("<summary>Sends it.</summary>", Facts.Answers, "M: what it answers is not told")]
    [InlineData("<summary>The name.</summary>", Facts.MayBeNull, "M: what null means is not told")]
    [InlineData("<summary>How long it waits.</summary>", Facts.HasUnit, "M: the unit is not told")]
    [InlineData("<summary>Sends it.</summary>", Facts.CallsConnector, "M: that the connector may refuse is not told")]
    public void Each_rule_bites(string doc, Facts facts, string violation) =>
        Assert.Equal([violation], Violations("M", XElement.Parse($"<member>{doc}</member>"), facts));

    [Theory]
    [InlineData("<summary>How long it waits. Default: 5 seconds.</summary>", Facts.HasUnit)]
    [InlineData("<summary>Its name; <see langword='null'/> when it has none.</summary>", Facts.MayBeNull)]
    [InlineData("<inheritdoc/>", Facts.Answers | Facts.MayBeNull)]
    public void A_good_word_finds_a_good_place(string doc, Facts facts) =>
        Assert.Empty(Violations("M", XElement.Parse($"<member>{doc}</member>"), facts));

    /// <summary>What must be told of a member beside what it is.</summary>
    [Flags]
    public enum Facts
    {
        None = 0,
        Answers = 1,
        MayBeNull = 2,
        HasUnit = 4,
        CallsConnector = 8,
    }

    private static IEnumerable<string> Violations(string name, XElement doc, Facts facts)
    {
        if (doc.Element("inheritdoc") is not null)
            yield break;

        foreach (var part in doc.Elements().Where(part => part.Name.LocalName is "summary" or "param" or "typeparam" or "returns" or "exception"))
        {
            if (!WholeSentence().IsMatch(Text(part)))
                yield return $"{name}: the {part.Name.LocalName} is no whole sentence";
        }

        foreach (var parameter in doc.Elements("param").Where(parameter => Letters(Text(parameter)) == Letters(parameter.Attribute("name")!.Value)))
            yield return $"{name}: the parameter {parameter.Attribute("name")!.Value} is told by its name alone";

        var all = string.Join(' ', doc.Elements().Select(Text));
        if (facts.HasFlag(Facts.Answers) && doc.Element("returns") is null)
            yield return $"{name}: what it answers is not told";
        if (facts.HasFlag(Facts.MayBeNull) && !NullCase().IsMatch(all))
            yield return $"{name}: what null means is not told";
        if (facts.HasFlag(Facts.HasUnit) && !Unit().IsMatch(all))
            yield return $"{name}: the unit is not told";
        if (facts.HasFlag(Facts.CallsConnector)
            && !doc.Elements("exception").Any(thrown => thrown.Attribute("cref")?.Value.EndsWith(nameof(ConnectorException), StringComparison.Ordinal) == true))
        {
            yield return $"{name}: that the connector may refuse is not told";
        }
    }

    /// <summary>The documented members that somebody outside can see.</summary>
    private static IEnumerable<(string Name, XElement Doc, Facts Facts)> Told()
    {
        var documents = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member")
            .ToLookup(member => member.Attribute("name")!.Value.Split('(')[0]);
        foreach (var type in Library.GetExportedTypes())
        {
            var name = type.FullName!.Replace('+', '.');
            foreach (var doc in documents[$"T:{name}"])
                yield return (name, doc, Facts.None);

            foreach (var members in type.GetMembers(Everything).Where(IsVisible).GroupBy(member => member.Name))
            {
                var facts = members.Select(Of).Aggregate(Facts.None, (one, other) => one | other);
                var key = $"{name}.{members.Key.Replace(".ctor", "#ctor", StringComparison.Ordinal)}";
                var generic = (members.First() as MethodInfo)?.GetGenericArguments().Length is > 0 and var count ? $"``{count}" : "";
                foreach (var doc in documents[$"{Letter(members.First())}:{key}{generic}"])
                    yield return (key, doc, facts);
            }
        }
    }

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static Facts Of(MemberInfo member) => member switch
    {
        MethodInfo method => (method.ReturnType != typeof(void) ? Facts.Answers : Facts.None)
            | (IsCall(method) ? Facts.CallsConnector : Facts.None),
        PropertyInfo property => (IsNullable(property) ? Facts.MayBeNull : Facts.None)
            | (IsSetting(property) ? Facts.HasUnit : Facts.None),
        _ => Facts.None,
    };

    private static bool IsCall(MethodInfo method) =>
        (method.DeclaringType == typeof(ConnectorClient) || method.Name == "RunAsync") && typeof(Task).IsAssignableFrom(method.ReturnType);

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static bool IsSetting(PropertyInfo property) =>
        (property.PropertyType == typeof(int) || property.PropertyType == typeof(TimeSpan))
        && (property.DeclaringType!.Name.EndsWith("Options", StringComparison.Ordinal) || property.DeclaringType.Name.EndsWith("Limits", StringComparison.Ordinal));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily,
        // What the compiler of JSON adds to a context, it tells itself.
        PropertyInfo property => property.GetMethod is { IsPublic: true } or { IsFamily: true } && property.Name != "GeneratedSerializerOptions",
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    private static char Letter(MemberInfo member) => member switch
    {
        MethodBase => 'M',
        PropertyInfo => 'P',
        _ => 'F',
    };

    private static string Text(XElement element) => Spaces().Replace(string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        // What a reference says by its name.
        XElement { IsEmpty: true } reference => reference.Attribute("langword")?.Value ?? reference.Attribute("cref")?.Value ?? $"P:{reference.Attribute("name")?.Value}",
        _ => "",
    })), " ").Trim();

    private static string Letters(string text) =>
        string.Concat(LeadingArticle().Replace(text, "").Where(char.IsLetter)).ToUpperInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(The|A|An) ", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingArticle();

    // A sentence may begin with a name: of a type, of a setting, of a value on the wire.
    [GeneratedRegex(@"^(«?\p{Lu}|[TMPF]:|null|true|false|personal|standard|value|mention|\d).*\.$", RegexOptions.Singleline)]
    private static partial Regex WholeSentence();

    [GeneratedRegex("null|default|missing|without|may be|may have", RegexOptions.IgnoreCase)]
    private static partial Regex NullCase();

    [GeneratedRegex(@"seconds?|minutes?|[0-9] s\b|bytes|characters|times|calls|messages|requests|days|hours", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
