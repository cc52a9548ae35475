using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.SelfChecks;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>The questions of all dialogs in one language, as they come up while the dialogs are played: with what was refused, and with what was answered.</summary>
internal static class PlayedQuestions
{
    public static async Task<IReadOnlyList<(string Name, JsonElement Card)>> InAsync(Words words)
    {
        var seen = new List<(string Name, JsonElement Card)>();
        await using (var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana")))
            await BeginAsync(new Player(words, bot.Person("Ben"), "onboarding", seen), await bot.Person("Ana").CreatesPartnershipAsync());

        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        foreach (var person in (Partner[])[festival.Ana, festival.Ben])
        {
            await festival.Bot.InDatabaseAsync(async db =>
            {
                (await db.People.SingleAsync(one => one.ObjectId == person.ObjectId)).Speaks(words.Language);

                return await db.SaveChangesAsync();
            });
        }

        await TellAsync(new Player(words, festival.Ben, "story", seen));
        await TakeDownAsync(new Player(words, festival.Ana, "story from a call", seen));
        await LookAtOneselfAsync(new Player(words, festival.Ben, "self-check", seen));

        return seen;
    }

    private static async Task BeginAsync(Player ben, string code)
    {
        await ben.Partner.SaysAsync($"join {code}");
        ben.Keeps();
        await ben.PressesAsync("common.languageName");
        await ben.PressesAsync("onboarding.consent.agree");
        foreach (var inputs in (object[])
        [
            new { callMe = "" }, new { callMe = "Ben" },
            new { zone = "Atlantis/Capital", from = "17:00", until = "09:00" },
            new { zone = "Asia/Pyongyang", from = "09:00", until = "17:00", awayFrom = "2027-12-20", awayUntil = "2028-01-03" },
            new { reach = new string('r', 600) }, new { reach = "By phone", access = "Captions" },
            new { hopes = new string('h', 600) }, new { hopes = "A *full* table" },
            new { worry = new string('w', 600), time = "Never", concernsFor = "Everybody" }, new { worry = "Rain", time = "No", concernsFor = "Partners" },
            new { values = "A,B,C,D" }, new { values = "CoCreation,Reciprocity" },
            new { here1 = new string('h', 600) }, new { here1 = "Listening" },
        ])
        {
            await ben.PressesAsync("common.next", inputs);
        }

        await ben.PressesAsync("onboarding.readBack.change.hopes");
        await ben.PressesAsync("common.next");
        await ben.PressesAsync("onboarding.readBack.change.away");
        await ben.PressesAsync("common.next");
        await ben.PressesAsync("onboarding.readBack.yes");
    }

    private static async Task TellAsync(Player ben)
    {
        await ben.SaysAsync("myStory");
        await ben.PressesAsync("reflections.invitation.tell");
        await TellTaleAsync(ben);
        await ben.PressesAsync("common.next", new { naming = "Name", readers = "Partnership", others = "true" });
        await ben.PressesAsync("common.next", new { othersChoice = "Agree" });
        await ben.PressesAsync("reflections.readBack.change");
        await ben.PressesAsync("reflections.readBack.change", new { part = "why" });
        await ben.PressesAsync("common.next");
        await ben.PressesAsync("reflections.readBack.confirm");
    }

    private static async Task TakeDownAsync(Player ana)
    {
        await ana.SaysAsync("reflect");
        await ana.PressesAsync("setup.status.takeDown");
        await ana.PressesAsync("reflections.takeDown.begin");
        await TellTaleAsync(ana);
        await ana.PressesAsync("reflections.takeDown.send");
    }

    private static async Task TellTaleAsync(Player teller)
    {
        foreach (var inputs in (object?[])
        [
            new { change1 = "We trust each other" }, new { change1 = "We trust each other", change2 = "More paper" },
            null, new { chosen = "0" },
            null, StoryTelling.Tale,
            new { why = "I was lonely before." },
            new { lesson = "Cook first.", title = "The kitchen", domain = "@else" },
        ])
        {
            await teller.PressesAsync("common.next", inputs);
        }
    }

    private static async Task LookAtOneselfAsync(Player ben)
    {
        await ben.SaysAsync("selfCheck");
        for (var passed = 1; passed < Statements.Themes.Count; passed++)
            await ben.PressesAsync("common.next");
        await ben.PressesAsync("selfcheck.keep");
    }

    /// <summary>Somebody who types and presses in the words of a language, and remembers each card.</summary>
    private sealed class Player(Words words, Partner partner, string dialog, List<(string Name, JsonElement Card)> seen)
    {
        public Partner Partner => partner;

        public void Keeps() => seen.Add(($"{dialog} {seen.Count}", partner.Card));

        public async Task SaysAsync(string command)
        {
            await partner.SaysAsync(words.List($"commands.{command}.phrases")[0]);
            Keeps();
        }

        public async Task PressesAsync(string button, object? inputs = null)
        {
            await partner.PressesAsync(words[button], inputs);
            Keeps();
        }
    }
}
