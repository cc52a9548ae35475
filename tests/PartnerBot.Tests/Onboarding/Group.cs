using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>A chat of several people with the bot in it.</summary>
internal sealed class Group(BotUnderTest bot, string conversationId)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ChatView View { get; } = new(bot.Teams.Connector, conversationId);

    public Task<HttpResponseMessage> SaysAsync(Partner speaker, string text) => PostAsync(speaker, "message", activity => activity with
    {
        Text = $"<at>PartnerBot</at> {text}",
        Entities = [JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id = "28:bot", name = "PartnerBot" }, text = "<at>PartnerBot</at>" })],
    });

    /// <summary>Presses a button and gives what the presser alone is told.</summary>
    public async Task<string> PressesAsync(Partner presser, string button)
    {
        using var response = await PressesOnAsync(presser, View.NewestWith(button), button);

        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Presses a button of any card as if it stood here.</summary>
    public Task<HttpResponseMessage> PressesOnAsync(Partner presser, ShownCard card, string button)
    {
        var pressed = card.Button(button);

        return PostAsync(presser, "invoke", activity => activity with
        {
            Name = "adaptiveCard/action",
            ReplyToId = card.MessageId,
            Value = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["action"] = new JsonObject { ["verb"] = pressed.GetProperty("verb").GetString(), ["data"] = card.DataWithInputs(pressed, null) },
            }),
        });
    }

    public Task<HttpResponseMessage> PostAsync(Partner person, string type, Func<Activity, Activity> change)
    {
        var activity = person.Activity(type);

        return bot.PostAsync(change(activity with
        {
            Conversation = new ConversationAccount { Id = conversationId, ConversationType = "groupChat", TenantId = person.TenantId, IsGroup = true },
        }));
    }
}
