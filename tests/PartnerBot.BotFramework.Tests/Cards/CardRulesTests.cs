using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Testing.Cards;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Cards;

public sealed class CardRulesTests
{
    [Fact]
    public void A_card_of_everything_that_we_can_write_keeps_all_rules() => Assert.Empty(CardRules.Check(CardJson.ToJsonElement(SomeCards.OfEverything)));

    [Fact]
    public void A_line_chart_with_a_fallback_keeps_all_rules()
    {
        var card = SomeCards.Small with { Body = [new LineChart([new ChartLine("How things are", [new("March", 3), new("April", 0)])], new TextBlock("March 3, April 0")) { Color = ChartColor.CategoricalLightBlue }] };

        Assert.Empty(CardRules.Check(CardJson.ToJsonElement(card)));
    }

    [Theory]
    [InlineData("[]", "$: a card is an object")]
    [InlineData("\"text\"", "$: a card is an object")]
    [InlineData("{}", "$: the type is not AdaptiveCard")]
    public void What_is_no_card_is_told(string json, string violation)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Contains(violation, CardRules.Check(document.RootElement));
    }

    // Each line spoils the good card at one place, by the path of a property and the JSON to put there (nothing: to remove it), and names the one violation that must follow.
    [Theory]
    [InlineData("version", "\"1.6\"", "$: the version is not 1.5, the newest that every Teams client draws")]
    [InlineData("lang", null, "$: lang is missing, so dates and pronunciation follow the client's language and not the card's")]
    [InlineData("fallbackText", "\" \"", "$: fallbackText is missing, so notifications say nothing")]
    [InlineData("body/0/size", "\"large\"", "$.body[0]: size is none of Small, Default, Medium, Large, ExtraLarge")]
    [InlineData("body/0/maxLines", "\"2\"", "$.body[0]: maxLines: NumberExpected")]
    [InlineData("body/0/colour", "\"Good\"", "$.body[0]: colour is no property of this type")]
    [InlineData("body/0/wrap", "false", "$.body[0]: wrap is not true, so long words are cut")]
    [InlineData("body/0/text", "\" \"", "$.body[0]: the text is empty")]
    [InlineData("body/0", """{"type":"TextBlock","text":"●","color":"Attention","wrap":true}""", "$.body[0]: the colour Attention stands on signs without a letter, so it alone carries the meaning")]
    [InlineData("body/0", """{"type":"Container","style":"good","items":[{"type":"TextBlock","text":"●","wrap":true}]}""", "$.body[0]: the background good holds no words, so it alone carries the meaning")]
    [InlineData("body/0", """{"type":"Image","url":"https://a.example/b.png"}""", "$.body[0]: altText is missing")]
    [InlineData("body/0", """{"type":"Image","url":"https://a.example/b.png","altText":"","selectAction":{"type":"Action.OpenUrl","title":"Open","url":"https://a.example/"}}""", "$.body[0]: the picture can be pressed, and its altText does not say what for")]
    [InlineData("body/0", """{"type":"Chart.Line","data":[]}""", "$.body[0]: only Teams draws a Chart.Line, and it has no fallback")]
    [InlineData("body/0", """{"type":"Chart.Line","data":[{"legend":"Up","values":[]}],"fallback":{"type":"TextBlock","text":"Up","wrap":true}}""", "$.body[0]: a line in a colour of the client's choice is hard to see in one theme or the other")]
    [InlineData("body/0", """{"type":"Chart.Line","data":[{"legend":"Up","values":[],"color":"good"}],"color":"divergingRed","fallback":{"type":"TextBlock","text":"Up","wrap":true}}""", "$.body[0]: a line in good is hard to see in one theme or the other")]
    [InlineData("body/0", """{"type":"Image","url":"https://a.example/b.png","altText":"","fallback":{"type":"Chart.Donut","data":[],"fallback":{"type":"TextBlock","text":"Half","wrap":true}}}""", "$.body[0].fallback: a Chart.Donut is no fallback, only Teams draws it")]
    [InlineData("body/0", """{"type":"Table","columns":[{},{}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[]}]}]}""", "$.body[0].rows[0]: 1 cells for 2 columns")]
    [InlineData("body/1/label", null, "$.body[1]: the label is missing")]
    [InlineData("body/1/errorMessage", null, "$.body[1]: the answer is required and errorMessage is missing")]
    [InlineData("body/1/maxLength", null, "$.body[1]: maxLength is missing")]
    [InlineData("body/1/id", null, "$.body[1]: the id is missing, so the value never arrives")]
    [InlineData("body/1/id", "\"mood\"", "$: the id 'mood' is given 2 times")]
    [InlineData("body/1/id", "\"verb\"", "$: an input is named 'verb', which has a meaning in what arrives")]
    [InlineData("body/1/id", "\"checkIn\"", "$.actions[0]: data.checkIn is hidden by the input of the same name")]
    [InlineData("body/2/value", "\"9\"", "$.body[2]: '9' is chosen at first and is none of the choices")]
    [InlineData("body/2/choices/0/value", "\"2\"", "$.body[2]: the value '2' stands for two choices")]
    [InlineData("body/2/choices/0/value", "\"1,2\"", "$.body[2]: the value '1,2' holds a comma, and several values arrive separated by commas")]
    [InlineData("actions/0/verb", null, "$.actions[0]: the verb is missing, so clients report that the app cannot be reached")]
    [InlineData("actions/0/title", null, "$.actions[0]: the title is missing")]
    [InlineData("actions/0/title", "\"Ask somebody to get in touch\"", "$.actions[0]: «Ask somebody to get in touch» is too long for a button on a narrow telephone, which would cut it")]
    [InlineData("body/0", """{"type":"Input.ChoiceSet","id":"who","label":"Who?","choices":[{"title":"In the total, without my name","value":"Total"}]}""", "$.body[0]: «In the total, without my name» is too long for a closed list on a narrow telephone; open, it would go on in a second line")]
    [InlineData("actions/0/fallback", null, "$.actions[0]: older clients know no Action.Execute, and there is no Action.Submit with the same data and the verb to fall back to")]
    [InlineData("actions/0/fallback/data/verb", "\"other\"", "$.actions[0]: older clients know no Action.Execute, and there is no Action.Submit with the same data and the verb to fall back to")]
    [InlineData("actions/0/data/more", "1", "$.actions[0]: older clients know no Action.Execute, and there is no Action.Submit with the same data and the verb to fall back to")]
    [InlineData("actions/1", """{"type":"Action.Submit","title":"More","data":{"msteams":{"type":"messageBack"}}}""", "$.actions[1]: data.msteams.type 'messageBack' crashes the Agents Playground, and nothing is sent")]
    [InlineData("actions/1", """{"type":"Action.ToggleVisibility","title":"More","targetElements":["more"]}""", "$.actions[1]: there is no element 'more' to show or hide")]
    public void Each_rule_bites(string path, string? json, string violation)
    {
        var card = Spoil(path, json is null ? null : JsonNode.Parse(json));

        Assert.Equal([violation], CardRules.Check(card));
    }

    [Theory]
    [InlineData("body/0/text", null, "$.body[0]: text is missing")]
    [InlineData("body/0", """{"type":"Badge","text":"New"}""", "$.body[0]: there is no type 'Badge' among those that we send")]
    [InlineData("body/0", """{"type":"Column","items":[]}""", "$: body[0].type is none of ActionSet, ")]
    [InlineData("body/0", """{"type":"Image","url":"https://a.example/b.png","altText":"","fallback":7}""", "$.body[0]: fallback fits none of what may stand here: ")]
    [InlineData("actions/0/data", "7", "$.actions[0]: data fits none of what may stand here: ")]
    [InlineData("body", "{}", "$: body: ArrayExpected")]
    public void The_schema_names_the_fault_and_its_place(string path, string? json, string start)
    {
        var card = Spoil(path, json is null ? null : JsonNode.Parse(json));

        Assert.Contains(CardRules.Check(card), violation => violation.StartsWith(start, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"Input.ChoiceSet","id":"who","label":"Who?","style":"expanded","choices":[{"title":"In the total, without my name","value":"Total"}]}""")]
    [InlineData("""{"type":"Input.ChoiceSet","id":"who","label":"Who?","choices":[{"title":"The harvest festival of the river","value":"0199c00000007000800000000000000a"}]}""")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"الثلاثاء 24 نوفمبر، 09:00","url":"https://a.example/"}]}""")]
    public void What_goes_on_in_a_second_line_or_is_slim_may_be_long(string json) => Assert.Empty(CardRules.Check(Spoil("body/0", JsonNode.Parse(json))));

    [Fact]
    public void A_seventh_action_is_told()
    {
        var seven = Enumerable.Range(1, 7).Select(number => new ExecuteAction($"Number {number}") { Verb = "count" }).ToList();
        var card = SomeCards.Small with { Actions = seven, Body = [new ActionSet(seven)] };

        Assert.Equal(
            ["$: 7 actions are more than 6, the rest is hidden", "$.body[0]: 7 actions are more than 6, the rest is hidden"],
            CardRules.Check(CardJson.ToJsonElement(card)));
    }

    [Fact]
    public void A_card_may_have_28_KB_and_no_byte_more()
    {
        var room = CardRules.MaxBytes - CardJson.ToUtf8Bytes(SomeCards.Small with { Body = [new TextBlock("")] }).Length;
        var full = SomeCards.Small with { Body = [new TextBlock(new string('é', room / 2) + new string('e', room % 2))] };
        var over = full with { FallbackText = full.FallbackText + "!" };

        Assert.Empty(CardRules.Check(CardJson.ToJsonElement(full)));
        Assert.Equal([$"$: {CardRules.MaxBytes + 1} bytes are more than {CardRules.MaxBytes}"], CardRules.Check(CardJson.ToJsonElement(over)));
    }

    private static JsonElement Spoil(string path, JsonNode? value)
    {
        var card = JsonNode.Parse(CardJson.ToUtf8Bytes(SomeCards.Small))!;
        var steps = path.Split('/');
        var parent = steps[..^1].Aggregate(card, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);

        if (int.TryParse(steps[^1], out var at))
        {
            parent.AsArray()[at] = value;
        }
        else if (value is null)
        {
            Assert.True(parent.AsObject().Remove(steps[^1]), $"The good card has no {path} to remove.");
        }
        else
        {
            parent[steps[^1]] = value;
        }

        return JsonSerializer.SerializeToElement(card);
    }
}
