using PartnerBot.Testing;
using PartnerBot.Wording;
using PartnerBot.WordingCheck;
using Xunit;

namespace PartnerBot.Tests.Wording;

/// <summary>The build of the product runs these rules and fails on what they find. Here: that they find it.</summary>
public sealed class WordingRulesTests : IDisposable
{
    private const string English =
        """
        {
          "card": {
            "title": "Hello {name}",
            "send": "Send"
          },
          "weeks": { "one": "one week", "other": "{count} weeks" },
          "phrases": ["hello", "hi"]
        }
        """;

    private const string French =
        """
        {
          "card": {
            "title": "Bonjour {name}",
            "send": "Envoyer"
          },
          "weeks": { "one": "une semaine", "other": "{count} semaines" },
          "phrases": ["bonjour"]
        }
        """;

    private const string Source =
        """
        words.Say("talk.card.title", ("name", name));
        words[$"talk.card.{button}"] + words.Count("talk.weeks", 2) + words.List("talk.phrases");
        enum Button { Send }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wording-");

    [Fact]
    public void The_wording_of_the_bot_is_whole() => Assert.Empty(WordingRules.Faults(Path.Combine(Repository.Root, "src", "PartnerBot")));

    [Fact]
    public void What_is_checked_is_what_the_bot_says()
    {
        var told = Entries("fr/checkins.json", "en/checkins.json").Concat(new Wordings().For("fr").Entries.Keys.Where(key => key.StartsWith("checkins.", StringComparison.Ordinal)));

        Assert.All(told.GroupBy(key => key), key => Assert.True(key.Count() == 3, key.Key));
    }

    [Fact]
    public void A_wording_that_is_whole_has_no_fault() => Assert.Empty(Faults(English, French, Source));

    [Theory]
    [InlineData("""    "send": "Envoyer"\n""", "", "fr/talk.json(3): error PB0002: fr lacks \"talk.card.send\", which en has after \"talk.card.title\".")]
    [InlineData("Envoyer\"", "Envoyer\", \"more\": \"Plus\"", "en/talk.json(4): error PB0002: en lacks \"talk.card.more\", which fr has after \"talk.card.send\".")]
    [InlineData("Bonjour {name}", "Bonjour {nom}", "fr/talk.json(3): error PB0004: fr fills in {nom} in \"talk.card.title\", and en {name}.")]
    [InlineData("Bonjour {name}", "Bonjour", "fr/talk.json(3): error PB0004: fr fills in nothing in \"talk.card.title\", and en {name}.")]
    [InlineData("une semaine", "une semaine {of}", "fr/talk.json(6): error PB0004: fr fills in {count} {of} in \"talk.weeks\", and en {count}.")]
    [InlineData("\"one\": \"une semaine\", ", "", "fr/talk.json(6): error PB0005: fr needs the forms one, other of \"talk.weeks\", in this order.")]
    [InlineData("[\"bonjour\"]", "\"bonjour\"", "fr/talk.json(7): error PB0005: fr has a sentence in \"talk.phrases\", and en a list.")]
    [InlineData("Envoyer\"", "Envoyer\", \"send\": \"Partir\"", "fr/talk.json(4): error PB0007: fr has \"talk.card.send\" twice: leave one of them.")]
    public void What_is_wrong_in_a_language_is_told_with_file_line_language_and_key(string right, string wrong, string told)
    {
        var french = French.Replace(right.Replace("\\n", "\n", StringComparison.Ordinal), wrong, StringComparison.Ordinal);
        Assert.NotEqual(French, french);

        Assert.Contains(told, Faults(English, french.Replace("{name}\",\n  }", "{name}\"\n  }", StringComparison.Ordinal), Source));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_with_its_line() =>
        Assert.StartsWith("fr/talk.json(4): error PB0001: fr cannot be read here:", Assert.Single(Faults(English, French.Replace("{name}\",", "{name}\"", StringComparison.Ordinal), Source)), StringComparison.Ordinal);

    [Fact]
    public void A_language_without_the_file_lacks_each_of_its_keys()
    {
        var told = Faults(English, null, Source, ("fr/other.json", """{ "word": "mot" }"""));

        Assert.Equal(4, told.Count(fault => fault.StartsWith("fr/talk.json(1): error PB0002: fr lacks", StringComparison.Ordinal)));
        Assert.Contains("fr/talk.json(1): error PB0002: fr lacks \"talk.card.title\", which en has.", told);
    }

    [Fact]
    public void A_key_that_nothing_says_is_told_once() => Assert.Equal(
        "en/talk.json(4): error PB0003: en has \"talk.card.send\", and so have the others, but nothing in the source says it: take it out of every language.",
        Assert.Single(Faults(English, French, Source.Replace("Send", "Leave", StringComparison.Ordinal))));

    [Fact]
    public void A_word_of_the_source_that_is_nobodys_name_says_no_key() =>
        Assert.Contains("\"talk.card.send\"", Assert.Single(Faults(English, French, Source.Replace("{ Send }", "{ Leave } // Send\nmessage.Send();", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void A_key_that_the_source_says_and_no_file_has_is_told_where_it_is_said() => Assert.Equal(
        "Card.cs(1): error PB0006: en lacks \"talk.card.titel\", which is said here.",
        Assert.Single(Faults(English, French, Source.Replace("talk.card.title", "talk.card.titel", StringComparison.Ordinal) + "// \"talk.card.title\"")));

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Entries(params string[] files) =>
        from file in files
        let path = Path.Combine(Repository.Root, "src", "PartnerBot", "Wording", file)
        let document = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(path))
        from entry in PartnerBot.Wording.Entries.Of("checkins", document.RootElement)
        select entry.Key;

    private IReadOnlyList<string> Faults(string english, string? french, string source, params (string File, string Content)[] others)
    {
        Write("Wording/en/talk.json", english);
        Write("Card.cs", source);
        if (french is not null)
            Write("Wording/fr/talk.json", french);
        foreach (var (file, content) in others)
            Write($"Wording/{file}", content);

        return [.. WordingRules.Faults(_folder.FullName).Select(fault => $"{fault with { File = Path.GetRelativePath(_folder.FullName, fault.File).Replace('\\', '/').Replace("Wording/", "", StringComparison.Ordinal) }}")];
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
