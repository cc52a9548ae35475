using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Cards;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Cards;

public sealed class CardDataTests
{
    [Fact]
    public void A_copy_with_one_more_value_leaves_the_original_as_it_was()
    {
        var data = new CardData { ["checkIn"] = "1" };

        var more = data.With("verb", "answer").With("checkIn", "2");

        Assert.Equal(["checkIn"], data.Select(value => value.Key));
        Assert.Equal("1", (string?)data["checkIn"]);
        Assert.Equal("2", (string?)more["checkIn"]);
        Assert.Equal("answer", (string?)more["verb"]);
        Assert.Null(data["verb"]);
    }

    [Fact]
    public void What_went_in_cannot_be_changed_from_outside()
    {
        var list = new JsonArray("a");
        var data = new CardData { ["list"] = list };

        list.Add("b");
        data["list"]!.AsArray().Add("c");

        Assert.Equal("""["a"]""", data["list"]!.ToJsonString());
    }

    [Fact]
    public void Two_cards_can_carry_the_same_value()
    {
        var shared = JsonValue.Create("same");

        var first = new CardData { ["value"] = shared };
        var second = new CardData { ["value"] = shared };

        Assert.Equal((string?)first["value"], (string?)second["value"]);
    }

    [Fact]
    public void The_fallback_of_an_action_without_data_still_carries_the_verb()
    {
        var action = new ExecuteAction("Back") { Verb = "onboarding.back", AssociatedInputs = AssociatedInputs.None };

        var fallback = Assert.IsType<SubmitAction>(action.Fallback);
        Assert.Equal("onboarding.back", (string?)fallback.Data!["verb"]);
        Assert.Equal(AssociatedInputs.None, fallback.AssociatedInputs);
    }
}
