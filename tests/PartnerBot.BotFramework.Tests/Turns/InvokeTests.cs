using System.Net;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class InvokeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invoke_is_answered_with_what_its_handler_says()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.TakesInvoke("task/fetch", turn =>
        {
            turn.Reply("opened");

            return InvokeResponse.Json(Activity.Message(turn.Activity.Name!), ActivityJson.Default.Activity);
        }));

        using var response = await bot.PostAsync(SomeActivity.Invoke("task/fetch", new JsonObject { ["data"] = 1 }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"type":"message","text":"task/fetch"}""", await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(["opened"], bot.Said);
    }

    [Fact]
    public async Task Letters_of_every_script_are_answered_as_they_are()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.TakesInvoke(
            "task/fetch", _ => InvokeResponse.Json(Activity.Message("أهلاً, où ça ?"), ActivityJson.Default.Activity)));

        using var response = await bot.PostAsync(SomeActivity.Invoke("task/fetch", null));

        Assert.Equal("""{"type":"message","text":"أهلاً, où ça ?"}""", await response.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task An_invoke_may_be_answered_with_nothing_or_with_another_status()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot
            .TakesInvoke("message/submitAction", _ => InvokeResponse.Empty)
            .TakesInvoke("signin/tokenExchange", _ => new InvokeResponse(412, default)));

        using var feedback = await bot.PostAsync(SomeActivity.Invoke("message/submitAction", null));
        using var exchange = await bot.PostAsync(SomeActivity.Invoke("signin/tokenExchange", null));

        Assert.Equal((HttpStatusCode.OK, ""), (feedback.StatusCode, await feedback.Content.ReadAsStringAsync(Cancelled)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, exchange.StatusCode);
    }

    [Fact]
    public async Task An_invoke_of_another_name_is_still_not_implemented()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.TakesInvoke("task/fetch", _ => InvokeResponse.Empty));

        using var other = await bot.PostAsync(SomeActivity.Invoke("task/submit", null));

        Assert.Equal(HttpStatusCode.NotImplemented, other.StatusCode);
    }
}
