using PartnerBot.Wording;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>The usual way through the onboarding, for journeys of what lies behind it.</summary>
internal static class OnboardingWalk
{
    /// <summary>From the greeting to the first question, in the language of the person's Teams.</summary>
    public static async Task AgreesAsync(this Colleague colleague)
    {
        await colleague.PressesAsync("onboarding.greeting.language", "common.languageName");
        await colleague.PressesAsync("onboarding.consent.title", "onboarding.consent.agree");
    }

    /// <summary>From the person to what they hope for.</summary>
    public static async Task IntroducesThemselfAsync(this Colleague colleague, string name, string organisation)
    {
        await colleague.FillsAsync("onboarding.person.title", "onboarding.person.callMe", name);
        await colleague.ChoosesAsync("onboarding.person.title", organisation);
        await colleague.PressesAsync("onboarding.person.title", "common.next");
        await colleague.PressesAsync("onboarding.hours.title", "common.next");
        await colleague.PressesAsync("onboarding.about.title", "common.skip");
        await colleague.SeesAsync("onboarding.hopes.hopes");
    }

    /// <summary>At the question for the hours: is at work day and night, so that what happens next does not depend on when the tests run.</summary>
    public static async Task IsAlwaysAtWorkAsync(this ChatPage chat, Words words)
    {
        var card = words["onboarding.hours.title"];
        await chat.SeesAsync(card);
        foreach (var day in (DayOfWeek[])[DayOfWeek.Saturday, DayOfWeek.Sunday])
        {
            await chat.TickAsync(card, words.Culture.DateTimeFormat.GetDayName(day));
        }

        await chat.FillAsync(card, words["onboarding.hours.from"], "00:00");
        await chat.FillAsync(card, words["onboarding.hours.until"], "23:59");
    }

    /// <summary>From behind what they hope for to the read-back.</summary>
    public static async Task SkipsToTheReadBackAsync(this Colleague colleague)
    {
        await colleague.PressesAsync("onboarding.concerns.title", "common.skip");
        await colleague.PressesAsync("onboarding.values.title", "common.skip");
        await colleague.SeesAsync("onboarding.readBack.title");
    }
}
