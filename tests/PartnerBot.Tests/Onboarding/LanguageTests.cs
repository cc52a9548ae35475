using PartnerBot.Testing.Chat;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class LanguageTests
{
    private static readonly Wordings Wordings = new();

    [Fact]
    public async Task Another_language_in_the_middle_of_a_conversation_goes_on_at_the_same_step()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        Assert.Contains("First of all: you", ben.Shown, StringComparison.Ordinal);

        await ben.SaysAsync("language");
        await ben.PressesAsync("Español");

        Assert.Contains(Wordings.For("es")["onboarding.person.title"], ben.View.Everything, StringComparison.Ordinal);
        Assert.Equal("es", (await scene.PersonAsync("Ben")).Language);

        await ben.SaysAsync("لغة");
        await ben.PressesAsync("العربية");

        Assert.Contains(Wordings.For("ar")["onboarding.person.title"], ben.View.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-MX", "ayuda")]
    [InlineData("nl-BE", "hulp")]
    [InlineData("ar-EG", "مُساعدة؟")]
    public async Task Who_writes_in_their_own_language_is_answered_in_it(string locale, string help)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var nour = bot.Person("Nour", locale: locale);

        await nour.SaysAsync(help);

        Assert.Contains(Wordings.For(locale)["commands.help.title"], nour.Shown, StringComparison.Ordinal);
    }
}
