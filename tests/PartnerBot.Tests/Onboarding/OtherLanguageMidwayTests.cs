using System.Text.Json;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Onboarding;
using PartnerBot.Reflections;
using PartnerBot.SelfChecks;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>Who chooses another language in the middle of whichever conversation stands at the same question, with everything said before.</summary>
public sealed class OtherLanguageMidwayTests
{
    private static readonly Words Dutch = new Wordings().For("nl");

    [Fact]
    public async Task In_the_onboarding()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Benny" });
        await ben.PressesAsync("Next");
        await ben.PressesAsync("Next", new { reach = "In the morning" });

        await ChoosesDutchAsync(ben, "onboarding.hopes.title", ("partnership", "Harvest Festival"));
        await BackToAsync(ben, "onboarding.about.title");
        Assert.Contains("In the morning", ben.Card.GetRawText(), StringComparison.Ordinal);
        await ben.SaysAsync("terug");
        await BackToAsync(ben, "onboarding.person.title");
        Assert.Contains("Benny", ben.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_story()
    {
        await using var festival = await StoryTelling.TaleToldAsync();

        await ChoosesDutchAsync(festival.Ana, "reflections.lesson.title");
        await festival.Ana.SaysAsync("terug");
        await BackToAsync(festival.Ana, "reflections.tale.title");

        Assert.Contains("Then we met in the kitchen.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    /// <summary>They had typed it when they looked for their language: the card where it stands is still the same question.</summary>
    [Fact]
    public async Task In_a_story_with_what_was_typed_and_not_yet_sent()
    {
        await using var festival = await StoryTelling.BegunAsync();
        var typedInto = festival.Ana.View.NewestWith("Next");

        await ChoosesDutchAsync(festival.Ana, "reflections.tale.title");
        var shown = await festival.Ana.PressesOnAsync(typedInto, "Next", StoryTelling.Tale);

        Assert.Contains(Dutch["reflections.why.title"], shown, StringComparison.Ordinal);
        await BackToAsync(festival.Ana, "reflections.tale.title");
        Assert.Contains("Then we met in the kitchen.", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_story_that_a_broker_writes_down()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var ana = festival.Ana;
        await ana.SaysAsync("reflect Festival");
        await ana.PressesAsync("A story told on a call");
        await ana.PressesAsync("Begin");
        await ana.PressesAsync("Next", new { change1 = "We sing", change2 = "We meet" });
        await ana.PressesAsync("Next", new { chosen = "1" });

        await ChoosesDutchAsync(ana, "reflections.tale.title");

        Assert.Contains("We meet", ana.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_look_at_oneself()
    {
        await using var festival = await Festival.StartAsync();
        var ana = festival.Ana;
        await ana.SaysAsync("self-check");
        await ana.PressesAsync("Next", new { feelAlone = "Often" });

        await ChoosesDutchAsync(ana, $"selfcheck.theme.{Statements.Themes[1].Theme}");
        await BackToAsync(ana, $"selfcheck.theme.{Statements.Themes[0].Theme}");

        Assert.Equal("Often", FilledIn(ana.Card, "feelAlone"));
    }

    [Fact]
    public void No_conversation_of_several_steps_is_left_out()
    {
        var all = typeof(OnboardingDialog).Assembly.GetTypes().Where(type => typeof(IDialog).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false });

        Assert.Equal([nameof(OnboardingDialog), nameof(SelfCheckDialog), nameof(StoryDialog), nameof(TakeDownDialog)], all.Select(type => type.Name).Order());
    }

    private static async Task ChoosesDutchAsync(Partner partner, string question, params (string Name, object? Value)[] values)
    {
        await partner.SaysAsync("language");
        await partner.PressesAsync("Nederlands");

        Assert.Contains(Dutch.Say(question, values), partner.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    private static string? FilledIn(JsonElement part, string input) => part.ValueKind switch
    {
        JsonValueKind.Object when part.TryGetProperty("id", out var id) && id.ValueEquals(input) => part.GetProperty("value").GetString(),
        JsonValueKind.Object => part.EnumerateObject().Select(member => FilledIn(member.Value, input)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => part.EnumerateArray().Select(item => FilledIn(item, input)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static async Task BackToAsync(Partner partner, string question)
    {
        await partner.SaysAsync("terug");

        Assert.Contains(Dutch[question], partner.Shown, StringComparison.Ordinal);
    }
}
