using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Safety;

/// <summary>Wherever words of distress are written, and whenever support is asked for, the card comes to the author alone.</summary>
public sealed class SupportTests
{
    private const string Title = "You need not be alone with this";
    private const string Distress = "I want to die, and nobody knows";

    [Fact]
    public async Task Words_of_distress_that_are_typed_are_answered_by_the_card_alone()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        var before = ben.View.Cards.Count;

        await ben.SaysAsync(Distress);

        Assert.Contains(Title, ben.Shown, StringComparison.Ordinal);
        Assert.Contains("In danger now, call 112 (Germany)", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(before + 1, ben.View.Cards.Count);
    }

    [Fact]
    public async Task A_note_of_a_check_in_is_kept_and_the_card_comes_beside_the_receipt_to_its_author_alone()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];

        var receipt = await ben.PressesAsync("Send", new { feeling = "HardGoing", note = Distress, visibility = "Partners" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Thank you for telling me", receipt, StringComparison.Ordinal);
        Assert.Contains(Title, ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, harbour.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_recognised_in_an_answer_to_an_ask_too()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        await harbour.Partners[1].PressesAsync("Send", new { feeling = "Mixed", helps = "Call", visibility = "Broker" });
        await harbour.Bot.DeliverAsync();

        await harbour.Ana.PressesAsync("Can’t now", new { line = Distress });

        Assert.Contains(Title, harbour.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_recognised_in_a_story_too()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();
        await ana.SaysAsync("reflect");
        await ana.PressesAsync("Propose it");
        await bot.DeliverAsync();
        await ana.PressesAsync("Tell my story");

        await ana.PressesAsync("Next", new { change1 = Distress });

        Assert.Contains(Title, ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_where_others_read_along_is_answered_in_the_authors_own_chat()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        var group = ben.Activity("message") with
        {
            Text = Distress,
            Conversation = new ConversationAccount { Id = "19:group", ConversationType = "groupChat", IsGroup = true, TenantId = ben.TenantId },
        };

        using var response = await ben.PostAsync(group);

        Assert.Contains(Title, ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(harbour.Bot.Teams.Connector.Sent, sent => sent.ConversationId == "19:group" && System.Text.Json.JsonSerializer.Serialize(sent).Contains(Title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_button_leaves_a_half_filled_check_in_as_it_is()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var card = ben.View.NewestWith("Send");

        Assert.Contains("below", await ben.PressesOnAsync(card, "I need support"), StringComparison.Ordinal);

        Assert.Contains(Title, ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Thank you", await ben.PressesOnAsync(card, "Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_persons_language()
    {
        await using var harbour = await Harbour.WithAsync("Chloé");
        var chloe = harbour.Partners[1];

        await chloe.SaysAsync("j’ai envie d’en finir");

        Assert.Contains("Vous n’avez pas à porter cela sans aide", chloe.Shown, StringComparison.Ordinal);
        Assert.Contains("appelez le 112 (Allemagne)", chloe.Shown, StringComparison.Ordinal);
    }
}
