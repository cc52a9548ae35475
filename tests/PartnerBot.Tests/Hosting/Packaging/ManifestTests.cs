using System.Text.Json.Nodes;
using PartnerBot.Testing.Manifest;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Hosting.Packaging;

public sealed class ManifestTests
{
    private static readonly string[] Steering = ["back", "skip", "stop"];

    [Fact]
    public void The_manifest_is_what_Microsofts_schema_demands()
    {
        Assert.Empty(ManifestSchema.ViolationsOfManifest(SomePackage.Manifest));
    }

    [Fact]
    public void A_fault_in_the_manifest_is_found()
    {
        var manifest = JsonNode.Parse(SomePackage.Manifest)!;
        manifest["bots"]![0]!["botId"] = "{{BotId}}";
        manifest["bots"]![0]!["scopes"]![0] = "everywhere";
        manifest["name"]!["short"] = new string('n', 31);
        manifest["mood"] = "sunny";
        manifest.AsObject().Remove("icons");

        var violations = ManifestSchema.ViolationsOfManifest(manifest.ToJsonString());

        Assert.Equal(
            ["#/bots[0].botId: PatternMismatch", "#/bots[0].scopes[0]: NotInEnumeration", "#/icons: PropertyRequired", "#/mood: NoAdditionalPropertiesAllowed", "#/name.short: StringTooLong"],
            violations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_language_is_what_Microsofts_schema_demands()
    {
        var files = SomePackage.Files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal) && file.Key != "manifest.json");

        Assert.All(files, file => Assert.Empty(ManifestSchema.ViolationsOfLanguage(file.Value)));
    }

    [Fact]
    public void A_fault_in_a_language_is_found()
    {
        var french = JsonNode.Parse(SomePackage.Files["fr.json"])!;
        french["bots[0].commandLists[0].commands[12].title"] = "treize";
        french["name.short"] = "";
        french.AsObject().Remove("description.short");

        var violations = ManifestSchema.ViolationsOfLanguage(french.ToJsonString());

        Assert.Equal(3, violations.Count());
    }

    [Fact]
    public void Each_language_translates_every_text_and_no_other()
    {
        Assert.All(ManifestTexts.All, texts => Assert.Equal(ManifestTexts.All[0].Texts.Keys.Order(), texts.Texts.Keys.Order()));
    }

    [Fact]
    public void The_package_speaks_every_language_of_the_bot()
    {
        Assert.Equal(new Wordings().All.Select(words => words.Language), ManifestTexts.All.Select(texts => texts.Language));
    }

    [Fact]
    public void Every_text_fits_the_room_that_Teams_has_for_it()
    {
        Assert.Empty(ManifestTexts.All.SelectMany(texts => texts.TooLong));
    }

    [Fact]
    public void A_text_without_room_is_found()
    {
        var texts = new ManifestTexts("en", new Dictionary<string, string>
        {
            ["name.short"] = new('n', 31),
            ["bots[0].commandLists[0].commands[0].title"] = new('t', 33),
            ["bots[0].commandLists[0].commands[0].description"] = new('d', 128),
        });

        Assert.Equal(["en name.short: 31 of 30", "en bots[0].commandLists[0].commands[0].title: 33 of 32"], texts.TooLong);
    }

    [Fact]
    public void Every_command_is_one_that_the_bot_answers_the_same_in_each_language()
    {
        var english = Commands(ManifestTexts.All[0]);

        Assert.All(english.Values, Assert.NotNull);
        Assert.All(ManifestTexts.All, texts => Assert.Equal(english, Commands(texts)));
    }

    [Fact]
    public void A_command_that_the_bot_does_not_know_is_found()
    {
        var texts = new ManifestTexts("fr", new Dictionary<string, string> { ["[0].title"] = "check in", ["[1].title"] = "aide" });

        Assert.Equal(new Dictionary<string, string?> { ["[0].title"] = null, ["[1].title"] = "help" }, Commands(texts));
    }

    [Fact]
    public void The_bot_is_there_for_one_person_a_team_and_a_group_chat_each_with_help()
    {
        var bot = JsonNode.Parse(SomePackage.Manifest)!["bots"]!.AsArray().Single()!;
        var lists = bot["commandLists"]!.AsArray();

        Assert.Equal(["personal", "team", "groupChat"], bot["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal(["personal", "team", "groupChat"], lists.SelectMany(list => list!["scopes"]!.AsArray()).Select(scope => (string?)scope));
        Assert.All(lists, list => Assert.Contains(list!["commands"]!.AsArray(), command => (string?)command!["title"] == "help"));
    }

    [Fact]
    public void The_app_asks_for_nothing_that_the_bot_does_not_use()
    {
        var manifest = JsonNode.Parse(SomePackage.Manifest)!.AsObject();

        Assert.Equal(["identity", "messageTeamMembers"], manifest["permissions"]!.AsArray().Select(permission => (string?)permission));
        Assert.Empty(manifest["validDomains"]!.AsArray());
        Assert.DoesNotContain("authorization", manifest.Select(member => member.Key));
        Assert.DoesNotContain("devicePermissions", manifest.Select(member => member.Key));
        // Which app of Entra it is, and no resource: nobody is signed in.
        Assert.Equal(["id"], manifest["webApplicationInfo"]!.AsObject().Select(member => member.Key));
        Assert.Equal(SomePackage.BotId, (string?)manifest["webApplicationInfo"]!["id"]);
    }

    /// <summary>For each title the key of the command whose phrase it is in that language.</summary>
    private static Dictionary<string, string?> Commands(ManifestTexts texts)
    {
        var phrases =
            from entry in new Wordings().For(texts.Language).Entries
            let parts = entry.Key.Split('.')
            where parts is ["commands", _, "phrases"] && !Steering.Contains(parts[1])
            from phrase in entry.Value.EnumerateArray()
            select (Key: parts[1], Phrase: phrase.GetString());

        return texts.CommandTitles.ToDictionary(title => title.Key, string? (title) => phrases.FirstOrDefault(phrase => phrase.Phrase == title.Value).Key);
    }
}
