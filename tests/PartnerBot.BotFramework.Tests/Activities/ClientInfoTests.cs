using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Activities;

public sealed class ClientInfoTests
{
    private const string French = """{"type":"clientInfo","locale":"fr-FR","country":"FR","platform":"iOS","timezone":"Europe/Paris"}""";

    [Theory]
    [InlineData(null, null, "fr-FR", "Europe/Paris")]
    [InlineData("", "", "fr-FR", "Europe/Paris")]
    [InlineData("nl-BE", "Europe/Brussels", "nl-BE", "Europe/Brussels")]
    public void What_the_activity_does_not_say_its_client_may(string? locale, string? zone, string language, string timeZone)
    {
        var activity = new Activity { Locale = locale, LocalTimezone = zone, Entities = [JsonElement.Parse("7"), JsonElement.Parse(French)] };

        Assert.Equal((language, timeZone), (activity.Language(), activity.TimeZone()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"mention","locale":"fr-FR","timezone":"Europe/Paris"}""")]
    [InlineData("""{"type":"clientInfo","locale":7,"timezone":{}}""")]
    [InlineData("""{"type":"clientInfo","locale":"","timezone":"\ud800"}""")]
    public void What_has_another_shape_says_nothing(string entity)
    {
        var activity = new Activity { Entities = [JsonElement.Parse(entity)] };

        Assert.Equal((null, null), (activity.Language(), activity.TimeZone()));
    }

    [Fact]
    public async Task A_turn_begins_in_the_language_of_the_client()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply($"{turn.Language}")));

        await bot.TakesAsync(SomeActivity.Message("bonjour") with { Locale = null, Entities = [JsonElement.Parse(French)] });

        Assert.Equal(["fr-FR"], bot.Said);
    }
}
