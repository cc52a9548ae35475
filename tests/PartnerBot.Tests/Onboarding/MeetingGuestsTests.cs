using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.Onboarding;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>Into the form of a meeting goes who said yes, with an address that nobody keeps.</summary>
public sealed class MeetingGuestsTests
{
    private const string Address = "chloe+teams@wyndham.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ben@farm.example", "b@farm.example", "ben@farm.example")]
    [InlineData("ben_farm.example#EXT#@host.example", "ben@farm.example", "ben@farm.example")]
    [InlineData(null, "ben@farm.example", "ben@farm.example")]
    [InlineData("ben", null, null)]
    [InlineData("ben@farm.example,eve@farm.example", null, null)]
    [InlineData("", "", null)]
    public void The_sign_in_name_is_the_address_and_the_mail_of_a_guest(string? signInName, string? mail, string? expected) =>
        Assert.Equal(expected, TeamsAddress.Of(Member("29:ben", signInName, mail)));

    [Fact]
    public void What_a_link_has_no_room_for_is_added_by_hand()
    {
        var guests = MeetingGuests.Of(Enumerable.Range(0, 40).Select(number => ($"P{number}", (string?)$"somebody.with.a.name.{number}@organisation.example")));

        Assert.InRange(guests.Addresses.Count, 15, 39);
        Assert.Equal(40, guests.Addresses.Count + guests.ByHand.Count);
        Assert.True(string.Join(',', guests.Addresses.Select(Uri.EscapeDataString)).Length <= 1_200);
    }

    [Fact]
    public async Task Who_said_yes_is_in_the_form_and_in_nothing_that_is_kept()
    {
        await using var scene = await SideBySideTests.Together.StartAsync();
        scene.Bot.Teams.Connector.SetMembers(scene.Chloe.ConversationId, Member(scene.Chloe.ChannelId, Address, null));
        scene.Bot.Teams.Connector.SetMembers(scene.Ana.ConversationId, Member(scene.Ana.ChannelId, "ana@farm.example", null));
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours", invite: true);

        Assert.DoesNotContain("wyndham.example", await KeptAsync(scene), StringComparison.Ordinal);
        await scene.DeliverAsync();

        Assert.Contains("attendees=chloe%2Bteams%40wyndham.example", scene.Ana.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("with people, title and time", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("attendees", scene.Chloe.Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("farm.example", scene.Chloe.Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("wyndham.example", await KeptAsync(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_Teams_does_not_tell_is_left_out_and_named()
    {
        await using var scene = await SideBySideTests.Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Ben, "River Farm", "Rain", invite: true);
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours", invite: true);
        scene.Bot.Teams.Connector.SetMembers(scene.Chloe.ConversationId, Member(scene.Chloe.ChannelId, Address, null));
        scene.Bot.Teams.Connector.FailIn(scene.Ben.ConversationId, Fault.Of(HttpStatusCode.Forbidden, "Blocked"));

        await scene.Ana.SaysAsync("meet");

        Assert.Contains("Please add by hand: Ben.", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("chloe%2Bteams%40", scene.Ana.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_yes_is_read_back_and_stored_only_when_confirmed()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        Assert.Contains("No, the others add you by hand", scene.Ben.Shown, StringComparison.Ordinal);

        await scene.Ben.PressesAsync("Change: what helps you");
        await scene.Ben.PressesAsync("Next", new { invite = "true" });
        Assert.Contains("Yes, the others may put you in", scene.Ben.Shown, StringComparison.Ordinal);
        await scene.Ben.PressesAsync("Yes, that is right");

        Assert.True((await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation))).MayBeInvited);
    }

    private static async Task<string> KeptAsync(SideBySideTests.Together scene) => string.Join('\n', await scene.Bot.InDatabaseAsync(
        db => db.Deliveries.Select(delivery => delivery.Message).ToListAsync(Cancellation)));

    private static ChannelAccount Member(string id, string? signInName, string? mail) => new()
    {
        Id = id,
        Additional = new Dictionary<string, JsonElement>
        {
            ["userPrincipalName"] = JsonSerializer.SerializeToElement(signInName),
            ["email"] = JsonSerializer.SerializeToElement(mail),
        },
    };
}
