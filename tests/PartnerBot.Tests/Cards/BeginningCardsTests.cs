using PartnerBot.Testing.Cards;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Cards;

public sealed class BeginningCardsTests
{
    [Theory]
    [InlineData("English", "I agree", "Next", "Yes, that is right", "Change: hope, bring, need")]
    [InlineData("Français", "Je suis d’accord", "Suivant", "Oui, c’est cela", "Changer\u00a0: espoir, apport, besoin")]
    public async Task Every_question_of_the_onboarding_keeps_the_rules(string language, string agree, string next, string yes, string change)
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await ben.SaysAsync($"join {await ana.CreatesPartnershipAsync()}");

        Check(ben);
        foreach (var (button, inputs) in ((string, object?)[])
        [
            (language, null), (agree, null), (next, new { callMe = "" }), (next, new { callMe = "Ben" }),
            (next, new { zone = "Atlantis/Capital", from = "17:00", until = "09:00" }), (next, new { zone = "Asia/Pyongyang", from = "09:00", until = "17:00", awayFrom = "2027-12-20", awayUntil = "2028-01-03" }),
            (next, new { reach = new string('r', 600) }), (next, new { reach = "By phone", access = "Captions" }),
            (next, new { hopes = new string('h', 600) }), (next, new { hopes = "A *full* table" }), (next, new { worry = new string('w', 600), time = "Never", concernsFor = "Everybody" }), (next, new { worry = "Rain", time = "No", concernsFor = "Partners" }),
            (next, new { values = "A,B,C,D" }),
            (next, new { values = "CoCreation,Reciprocity" }), (next, new { here1 = new string('h', 600) }), (next, new { here1 = "Listening" }), (change, null), (next, null), (yes, null),
        ])
        {
            await ben.PressesAsync(button, inputs);
            Check(ben);
        }
    }

    private static void Check(Partner person) => Assert.Empty(CardRules.Check(person.Card));
}
