using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>
/// Ana of the City looks after it; Chi and Eva of the City, Ben and Dan of the Choir sit on the panel. Ana, Chi and Dan have told stories: «The bridge»
/// for all, «The kitchen» for the panel only, «The roof» for all with a name.
/// </summary>
internal sealed record SittingPanel(Festival Festival, Partner Chi, Partner Eva, Partner Dan) : IAsyncDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The stories are told, and the panel is asked to read them.</summary>
    public static async Task<SittingPanel> ReadsAsync()
    {
        var festival = await Festival.StartAsync();
        var (chi, eva, dan) = await festival.GrowAsync();
        await festival.ReflectAsync(setUp: new { panel = await festival.PanelAsync("Chi", "Eva", "Ben", "Dan"), readers = "WiderReport" });
        foreach (var (teller, title, readers) in (ValueTuple<Partner, string, string>[])
            [(festival.Ana, "The bridge", "Partnership"), (chi, "The kitchen", "Panel"), (dan, "The roof", "WiderReport")])
        {
            await teller.TellsStoryAsync(naming: "Name", readers, title);
            await teller.PressesAsync("Yes, this is my story");
        }

        await festival.EndAsync();

        return new SittingPanel(festival, chi, eva, dan);
    }

    /// <summary>Eva and Chi stand for «The roof», Dan for «The kitchen», Ben for «The bridge».</summary>
    public static async Task<SittingPanel> ChoosesAgainAsync()
    {
        var panel = await ReadsAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");
        await panel.ChooseAsync(panel.Chi, "The roof", "Because of the view.");
        await panel.ChooseAsync(panel.Dan, "The kitchen", "It smelled of home.");
        var ben = panel.Festival.Ben;
        await ben.PressesAsync("Commencer à lire");
        await ben.PressesAsync("Récit suivant");
        await ben.PressesAsync("Récit suivant");
        await ben.PressesAsync("J’ai tout lu\u00A0: choisir");
        await ben.PressesAsync("Garder mon choix", new { choice = await panel.StoryAsync("The bridge"), reason = "À cause du pont." });
        await panel.Festival.Bot.DeliverAsync();

        return panel;
    }

    /// <summary>Everybody has kept to their choice, and all have heard of it.</summary>
    public static async Task<SittingPanel> ConcludedAsync()
    {
        var panel = await ThroughAsync();
        await panel.Festival.Bot.DeliverAsync();

        return panel;
    }

    /// <summary>Everybody has kept to their choice, and the news of it is still on its way.</summary>
    public static async Task<SittingPanel> ThroughAsync()
    {
        var panel = await ChoosesAgainAsync();
        await KeepAsync(panel.Eva);
        await KeepAsync(panel.Chi);
        await KeepAsync(panel.Dan);
        await panel.Festival.Ben.PressesAsync("Lire les raisons");
        await panel.Festival.Ben.PressesAsync("Je garde mon choix");

        return panel;
    }

    /// <summary>Begins to read, goes through all the stories, and stands before the choice.</summary>
    public static async Task<List<string>> ReadAllAsync(Partner panelist)
    {
        var read = new List<string> { await panelist.PressesWellAsync("Begin to read") };
        while (panelist.Card.GetRawText().Contains("Next story", StringComparison.Ordinal))
        {
            read.Add(await panelist.PressesWellAsync("Next story"));
        }

        await panelist.PressesWellAsync("I have read them: choose");

        return read;
    }

    public static async Task KeepAsync(Partner panelist)
    {
        await panelist.PressesWellAsync("Read the reasons");
        await panelist.PressesWellAsync("I keep to my choice");
    }

    public async Task ChooseAsync(Partner panelist, string title, string reason)
    {
        await ReadAllAsync(panelist);
        await panelist.PressesWellAsync("Keep my choice", new { choice = await StoryAsync(title), reason });
    }

    public async Task<string> StoryAsync(string title) =>
        (await Festival.Bot.InDatabaseAsync(db => db.Stories.ToListAsync(Cancellation))).Single(story => story.Title == title).Id.Value.ToString("N");

    public Task<ReflectionStage> StageAsync() =>
        Festival.Bot.InDatabaseAsync(db => db.Reflections.Select(reflection => reflection.Stage).SingleAsync(Cancellation));

    public ValueTask DisposeAsync() => Festival.DisposeAsync();
}
