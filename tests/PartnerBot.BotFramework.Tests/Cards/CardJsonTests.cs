using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerBot.BotFramework.Cards;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Cards;

public sealed class CardJsonTests
{
    public static TheoryData<string> ElementTypes => [.. TypesOf<CardElement>()];

    public static TheoryData<string> ActionTypes => [.. TypesOf<CardAction>()];

    [Theory]
    [MemberData(nameof(ElementTypes))]
    public void An_element_is_written_as_Teams_wants_it(string type)
    {
        var (element, json) = Assert.Single(SomeCards.Elements, candidate => candidate.Json.Contains($$"""{"type":"{{type}}",""", StringComparison.Ordinal) && TypeOf(candidate.Json) == type);

        AssertSame(json, Written(SomeCards.Small with { Body = [element] }).GetProperty("body")[0]);
    }

    [Theory]
    [MemberData(nameof(ActionTypes))]
    public void An_action_is_written_as_Teams_wants_it(string type)
    {
        var (action, json) = Assert.Single(SomeCards.Actions, candidate => TypeOf(candidate.Json) == type);

        AssertSame(json, Written(SomeCards.Small with { Actions = [action] }).GetProperty("actions")[0]);
    }

    [Fact]
    public void The_card_itself_is_written_as_Teams_wants_it()
    {
        var card = SomeCards.OfEverything with { Body = [new TextBlock("<at>Ana</at>")], Actions = null };

        AssertSame(
            """
            {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"fr","rtl":false,"fallbackText":"Où en êtes-vous ?","speak":"Où en êtes-vous ?",
             "msteams":{"width":"full","entities":[{"type":"mention","text":"<at>Ana</at>","mentioned":{"id":"29:1ana","name":"Ana"}}]},
             "refresh":{"action":{"type":"Action.Execute","title":"Refresh","verb":"card.refresh"},"userIds":["29:1ana"]},
             "body":[{"type":"TextBlock","text":"<at>Ana</at>","wrap":true}]}
            """,
            Written(card));
    }

    [Fact]
    public void The_type_comes_first_in_every_object_that_has_one()
    {
        var json = Encoding.UTF8.GetString(CardJson.ToUtf8Bytes(SomeCards.OfEverything));

        Assert.DoesNotContain(",\"type\":", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_outside_ASCII_are_not_escaped()
    {
        var json = Encoding.UTF8.GetString(CardJson.ToUtf8Bytes(SomeCards.Small with { FallbackText = "Où ça ? مرحبا <b>" }));

        Assert.Contains("Où ça ? مرحبا <b>", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_survives_being_written_and_read()
    {
        var bytes = CardJson.ToUtf8Bytes(SomeCards.OfEverything);

        Assert.Equal(bytes, CardJson.ToUtf8Bytes(CardJson.FromUtf8Bytes(bytes)));
        Assert.Equal(bytes, CardJson.ToUtf8Bytes(CardJson.FromJsonElement(CardJson.ToJsonElement(SomeCards.OfEverything))));
    }

    [Fact]
    public void A_store_that_reorders_properties_does_no_harm()
    {
        const string json = """{"body":[{"wrap":true,"text":"a","type":"TextBlock"}],"version":"1.5","type":"AdaptiveCard"}""";

        var card = CardJson.FromUtf8Bytes(Encoding.UTF8.GetBytes(json));

        Assert.Equal(new TextBlock("a"), Assert.Single(card.Body));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"HeroCard"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":null}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"text":"no type"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Unheard.Of"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","size":"Huge"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Line","data":[]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Execute","title":"no verb"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[],"refresh":{"action":{"type":"Action.Submit","title":"no execute"}}}""")]
    public void What_is_no_card_of_ours_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => CardJson.FromUtf8Bytes(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_refresh_names_at_most_sixty_people()
    {
        var refresh = new CardRefresh(new ExecuteAction("Refresh") { Verb = "refresh" });

        Assert.Equal(60, (refresh with { UserIds = [.. Enumerable.Range(1, 60).Select(id => $"29:{id}")] }).UserIds!.Count);
        Assert.Throws<ArgumentException>(() => refresh with { UserIds = [.. Enumerable.Range(1, 61).Select(id => $"29:{id}")] });
    }

    private static JsonElement Written(AdaptiveCard card) => CardJson.ToJsonElement(card);

    private static string TypeOf(string json) => JsonNode.Parse(json)!["type"]!.GetValue<string>();

    private static IEnumerable<string> TypesOf<T>() =>
        typeof(T).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(attribute => (string)attribute.TypeDiscriminator!);

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.GetRawText())), $"Expected {expected}\nbut was {actual.GetRawText()}");

    [Fact]
    public void A_mention_stands_in_the_text_letter_by_letter_and_in_the_card()
    {
        var (ana, ben) = (CardMention.Of("29:ana", "Ana & <Co>"), CardMention.Of("29:ben", "Ben"));
        var card = new AdaptiveCard { Body = [new TextBlock($"{ana.Text} and {ben.Text} are here.")] }.Mentioning(ana).Mentioning(ben);

        var json = CardJson.ToJsonElement(card);

        Assert.Equal("<at>Ana &amp; &lt;Co&gt;</at> and <at>Ben</at> are here.", json.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal(
            """[{"type":"mention","text":"<at>Ana &amp; &lt;Co&gt;</at>","mentioned":{"id":"29:ana","name":"Ana & <Co>"}},{"type":"mention","text":"<at>Ben</at>","mentioned":{"id":"29:ben","name":"Ben"}}]""",
            json.GetProperty("msteams").GetProperty("entities").GetRawText());
    }
}
