using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using PartnerBot.Testing.Cards;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Tells a story step by step, and looks at each card on the way with Teams' eyes.</summary>
internal static class StoryTelling
{
    public static readonly object Tale = new { before = "We wrote letters.", happened = "Then we met in the kitchen.", now = "We call each other." };

    /// <summary>Ana and Ben are asked for a story.</summary>
    public static async Task<Festival> InvitedAsync()
    {
        var festival = await Festival.StartAsync();
        await festival.ReflectAsync();

        return festival;
    }

    /// <summary>Ana has named two changes, and which of them mattered most.</summary>
    public static async Task<Festival> BegunAsync()
    {
        var festival = await InvitedAsync();
        await festival.Ana.BeginsStoryAsync();

        return festival;
    }

    /// <summary>Ana has told what happened, and does not say why it matters.</summary>
    public static async Task<Festival> TaleToldAsync()
    {
        var festival = await BegunAsync();
        await festival.Ana.PressesWellAsync("Next", Tale);
        await festival.Ana.SaysAsync("skip");

        return festival;
    }

    /// <summary>Ana's story is read back to her.</summary>
    public static async Task<Festival> ReadBackAsync()
    {
        var festival = await InvitedAsync();
        await festival.Ana.TellsStoryAsync();

        return festival;
    }

    /// <summary>How many stories are kept.</summary>
    public static Task<int> StoriesAsync(Festival festival) => festival.Bot.InDatabaseAsync(db => db.Stories.CountAsync(TestContext.Current.CancellationToken));

    extension(Partner teller)
    {
        /// <summary>Begins the story from the invitation, up to the question after the one which change mattered most.</summary>
        public async Task BeginsStoryAsync()
        {
            await teller.PressesWellAsync("Tell my story");
            await teller.PressesWellAsync("Next", new { change1 = "We trust each other", change2 = "More paper" });
            await teller.PressesWellAsync("Next", new { chosen = "0" });
        }

        /// <summary>Tells up to the read-back.</summary>
        public async Task TellsStoryAsync(string naming = "Name", string readers = "Partnership", string title = "The kitchen", string domain = "@else")
        {
            await teller.BeginsStoryAsync();
            await teller.PressesWellAsync("Next", Tale);
            await teller.PressesWellAsync("Next", new { why = "I was lonely before." });
            await teller.PressesWellAsync("Next", new { lesson = "Cook first.", title, domain });
            await teller.PressesWellAsync("Next", new { naming, readers, others = "true" });
            await teller.PressesWellAsync("Next", new { othersChoice = "Agree" });
        }

        public async Task<string> PressesWellAsync(string button, object? inputs = null)
        {
            var shown = await teller.PressesAsync(button, inputs);
            Assert.Empty(CardRules.Check(teller.Card));

            return shown;
        }
    }
}
