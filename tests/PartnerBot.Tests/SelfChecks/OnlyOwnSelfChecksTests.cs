using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.SelfChecks;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Privacy;
using PartnerBot.Tests.Reflections;
using PartnerBot.Tests.Reports;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.SelfChecks;

/// <summary>Nobody but Ana, who looks after the partnership, comes to what Ana found when she looked at herself; and it goes when she wants it gone.</summary>
public sealed class OnlyOwnSelfChecksTests
{
    private const string Secret = "Xylophone";

    /// <summary>What would give away an answer of hers, on a card or in a file: she said «often» of one statement, and nobody else says anything.</summary>
    private static readonly string[] Telling =
        [Secret, "**often**", "powerDecide=", "Kept, for you alone", "Gardé, pour vous seulement", "How I saw myself\nThe latest", "Mes regards au fil du temps\nLes quatre"];

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A partner, another broker, an admin and somebody of another tenant type all that can be typed, and open all that they are given.</summary>
    [Fact]
    public async Task Nobody_comes_to_it_by_anything_they_type_nor_by_any_file_they_are_given()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var (festival, bot) = (panel.Festival, panel.Festival.Bot);
        var readers = await ReadersAsync(panel);
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        Assert.Contains("with me.\n**often**", festival.Ana.Shown, StringComparison.Ordinal);

        var typed = new Wordings().All.SelectMany(words => words.Entries.Keys
            .Where(key => key.StartsWith("commands.", StringComparison.Ordinal) && key.EndsWith(".phrases", StringComparison.Ordinal))
            .Select(key => words.List(key)[0])).Distinct().ToList();
        Assert.Contains("self-check", typed);
        Assert.Contains("exporter", typed);
        var files = 0;
        foreach (var reader in readers)
        {
            foreach (var phrase in typed.SelectMany(phrase => (string[])[phrase, $"{phrase} Festival"]))
            {
                // Teams takes only so many messages a second.
                bot.Clock.Advance(Breath);
                await reader.SaysAsync(phrase);
            }

            files += await SeesNothingOfItAsync(bot, reader);
        }

        Assert.True(files > 12, $"Only {files} files were opened.");
    }

    /// <summary>Whoever gets hold of one of Ana's cards: its buttons do to the presser's own, never to hers.</summary>
    [Fact]
    public async Task Nobody_opens_changes_or_deletes_it_by_her_cards()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var (festival, bot) = (panel.Festival, panel.Festival.Bot);
        var readers = await ReadersAsync(panel);
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        var kept = festival.Ana.View.Cards[^1];
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        var again = festival.Ana.View.Cards[^1];
        await festival.Ana.PressesAsync("My earlier ones");
        var history = festival.Ana.View.Cards[^1];
        await festival.Ana.GoesToTheLastStatementsAsync();
        var question = festival.Ana.View.Cards[^1];
        Assert.True(question.HasButton("Keep it for me"));

        foreach (var reader in readers)
        {
            foreach (var card in (ShownCard[])[kept, again, history, question])
            {
                foreach (var button in card.Titles())
                {
                    bot.Clock.Advance(Breath);
                    using var answer = await reader.PressAsync(card, button);
                }
            }

            await SeesNothingOfItAsync(bot, reader);
        }

        var hers = await bot.InDatabaseAsync(db => db.SelfChecks.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equal(2, hers.Count);
        Assert.All(hers, check => Assert.Equal((Secret, HowOften.Often), (check.LetGo, check.Form.Answers["powerDecide"])));
        await festival.Ana.PressesOnAsync(question, "Go on later");
        Assert.Contains("Put away for you", festival.Ana.Shown, StringComparison.Ordinal);
    }

    /// <summary>What Ana herself takes along of the partnership she may hand on: there is nothing of it.</summary>
    [Fact]
    public async Task It_is_in_her_own_data_and_in_no_other_file_of_hers()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var (ana, bot) = (panel.Festival.Ana, panel.Festival.Bot);
        await ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        await ana.SaysAsync("self-check");
        await ana.PressesAsync("Go on later", new { feelAlone = "Sometimes" });
        foreach (var command in (string[])["report Festival", "export Festival", "trend Festival", "partnership Festival"])
        {
            await ana.SaysAsync(command);
        }

        var handedOn = await FilesAsync(bot, ana);
        Assert.True(handedOn.Count >= 4);
        Assert.All(handedOn, file => Assert.All(Telling, telling => Assert.DoesNotContain(telling, file, StringComparison.Ordinal)));

        await ana.SaysAsync("my data");
        var link = Link(ana.View.NewestWith("Open my file"), "Open my file");
        using var data = JsonDocument.Parse(await ReadAsync(bot, link));
        var row = data.RootElement.GetProperty("self_checks").GetProperty("rows")[0];
        Assert.Equal((Secret, "powerDecide=Often"), (row.GetProperty("letGo").GetString(), row.GetProperty("answers").GetString()));
        Assert.Contains("feelAlone", data.RootElement.GetProperty("conversations").GetRawText(), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromHours(25));
        using var late = await bot.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task A_group_chat_refuses_it_and_says_where()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        var kept = festival.Ana.View.NewestWith("Delete it");
        var group = new ChatView(festival.Bot.Teams.Connector, "19:group@thread.v2");
        ConversationAccount chat = new() { Id = "19:group@thread.v2", ConversationType = ConversationTypes.GroupChat, IsGroup = true, TenantId = festival.Ana.TenantId };

        await festival.Ana.PostAsync(festival.Ana.Activity("message") with
        {
            Text = "<at>PartnerBot</at> self-check",
            Conversation = chat,
            Entities = [JsonSerializer.SerializeToElement(new { type = "mention", text = "<at>PartnerBot</at>", mentioned = new { id = "28:bot", name = "PartnerBot" } })],
        });
        Assert.Equal("That is between you and me, so let us do it in our personal chat. Please write to me there.", group.LastShown);

        foreach (var verb in SelfCheckButtons.Verbs)
        {
            using var answer = await festival.Ana.PostAsync(festival.Ana.Activity("invoke") with
            {
                Name = "adaptiveCard/action",
                ReplyToId = kept.MessageId,
                Conversation = chat,
                Value = JsonSerializer.SerializeToElement(new
                {
                    action = new { type = "Action.Execute", title = "?", verb, data = kept.Button("Delete it").GetProperty("data") },
                    trigger = "manual",
                }),
            });
            Assert.Contains("in our personal chat", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.Single(group.Texts);
        Assert.Empty(group.Cards);
        Assert.Equal(1, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Deleting_ones_data_erases_it_with_its_draft()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        await festival.Ana.SaysAsync("self-check");
        await festival.Ana.PressesAsync("Go on later", new { feelAlone = "Often" });
        await festival.Ana.SaysAsync("delete my data");

        await festival.Ana.PressesAsync("Delete everything");

        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.StateEntriesOf(festival.Ana.ConversationId).CountAsync(Cancellation)));
    }

    [Fact]
    public async Task It_goes_with_the_last_partnership_that_its_person_leaves()
    {
        await using var festival = await Festival.StartAsync();
        await festival.BeginAsync("Garden", joined: [festival.Ana, festival.Ben]);
        await festival.Ben.SaysAsync("regard sur moi");
        foreach (var _ in Statements.Themes.Skip(1))
        {
            await festival.Ben.PressesAsync("Suivant");
        }

        await festival.Ben.PressesAsync("Le garder pour moi", new { letGo = Secret });
        await festival.Ben.SaysAsync("regard sur moi");
        await festival.Ben.PressesAsync("Continuer plus tard", new { feelAlone = "Often" });

        await LeavesAsync(festival.Ben, "Garden");
        Assert.Equal(1, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
        var goOn = festival.Ben.View.NewestWith("Continuer");
        await LeavesAsync(festival.Ben, "Festival");

        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
        await festival.Ben.PressesOnAsync(goOn, "Continuer");
        Assert.DoesNotContain("Un regard sur moi · 1 sur 5", festival.Ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_purged_when_its_persons_partnerships_are_gone()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        await festival.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));
        Assert.Equal(1, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));

        await festival.Bot.InDatabaseAsync(db => db.Memberships.ExecuteDeleteAsync(Cancellation));
        await festival.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
    }

    /// <summary>Dan, a partner; Chi, who is made a broker as Ana is; Adam, the admin; and Zoe, a broker of her own partnership in another tenant.</summary>
    private static async Task<IReadOnlyList<Partner>> ReadersAsync(SittingPanel panel)
    {
        var bot = panel.Festival.Bot;
        await bot.InDatabaseAsync(async db =>
        {
            var chi = await db.People.SingleAsync(person => person.ObjectId == panel.Chi.ObjectId, Cancellation);
            await db.Memberships.Where(member => member.PersonId == chi.Id)
                .ExecuteUpdateAsync(rows => rows.SetProperty(member => member.Role, MemberRole.Broker), Cancellation);

            return 0;
        });
        var (adam, zoe) = (bot.Person("Adam"), bot.Person("Zoe", tenantId: "7e9a0000-0000-4000-8000-000000000002"));
        await adam.SaysAsync("help");
        await zoe.SaysAsync("help");
        await panel.Festival.BeginForAsync("Festival", zoe);

        return [panel.Dan, panel.Chi, adam, zoe];
    }

    /// <returns>How many files were opened.</returns>
    private static async Task<int> SeesNothingOfItAsync(BotUnderTest bot, Partner reader)
    {
        var files = await FilesAsync(bot, reader);
        var all = string.Join(
            '\n',
            [reader.View.Everything, .. reader.View.Cards.Select(card => card.Content.GetRawText()), .. bot.Answers.Where(answer => answer.ObjectId == reader.ObjectId).Select(answer => answer.Body), .. files]);
        Assert.All(Telling, telling => Assert.DoesNotContain(telling, all, StringComparison.Ordinal));

        return files.Count;
    }

    /// <summary>Everything behind the links of somebody's cards; a document is unpacked.</summary>
    private static async Task<List<string>> FilesAsync(BotUnderTest bot, Partner reader)
    {
        var links = reader.View.Cards.SelectMany(card => Links(card.Content)).Where(link => link.AbsolutePath.Contains("/files/", StringComparison.Ordinal)).Distinct();
        var files = new List<string>();
        foreach (var link in links)
        {
            files.Add(await ReadAsync(bot, link));
        }

        return files;
    }

    private static async Task<string> ReadAsync(BotUnderTest bot, Uri link)
    {
        using var response = await bot.GetAsync(link);
        response.EnsureSuccessStatusCode();
        var content = await response.Content.ReadAsByteArrayAsync(Cancellation);

        return content.AsSpan().StartsWith("PK"u8) ? Archive.Unzipped(content) : Encoding.UTF8.GetString(content);
    }

    private static Uri Link(ShownCard card, string button) => new(card.Button(button).GetProperty("url").GetString()!);

    private static IEnumerable<Uri> Links(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("url") && Uri.TryCreate(member.Value.ToString(), UriKind.Absolute, out var link) ? [link] : Links(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Links),
        _ => [],
    };

    private static async Task LeavesAsync(Partner partner, string partnership)
    {
        await partner.SaysAsync($"quitter {partnership}");
        await partner.PressesAsync(new Wordings().For("fr")["onboarding.leave.yes"]);
    }
}
