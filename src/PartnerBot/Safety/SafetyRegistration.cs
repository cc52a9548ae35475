using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;

namespace PartnerBot.Safety;

internal static class SafetyRegistration
{
    /// <summary>Adds what looks after people in distress. After the speaker is known, and before commands: nothing that is typed passes it by.</summary>
    public static BotBuilder AddSafety(this BotBuilder bot)
    {
        bot.Services.AddOptionsWithValidateOnStart<SafetyOptions>().BindConfiguration(SafetyOptions.Section);
        bot.Services.AddSingleton<IValidateOptions<SafetyOptions>, SafetyOptionsValidator>();
        bot.Services.AddSingleton<Helplines>();
        bot.Services.AddScoped<ReadHelplines>();
        bot.Services.AddScoped<SettleHelplines>();
        bot.Services.AddSingleton<WordsOfDistress>();
        bot.Services.AddScoped<Acquaintances>();
        bot.Services.AddScoped<ShowSupport>();

        return bot
            .OnTurnStart<WatchForDistress>()
            .OnMessage<WatchForDistress>()
            .OnButton<SupportButtons>(SupportButtons.SupportVerb, SupportButtons.CountryVerb)
            .OnButton<GetInTouchButtons>(GetInTouchButtons.WhoVerb, GetInTouchButtons.ConfirmVerb, GetInTouchButtons.SendVerb, GetInTouchButtons.NoVerb)
            .AddCommand<SupportCommand>();
    }
}
