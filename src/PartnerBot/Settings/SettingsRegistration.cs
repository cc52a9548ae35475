using PartnerBot.BotFramework.Hosting;
using PartnerBot.People;

namespace PartnerBot.Settings;

internal static class SettingsRegistration
{
    /// <summary>Adds what people settle in the chat, with who did it and when.</summary>
    public static BotBuilder AddSettings(this BotBuilder bot)
    {
        bot.Services.AddScoped<SettingHistory>();
        bot.Services.AddScoped<OfferedLanguages>();
        bot.Services.AddScoped<IOfferedLanguages>(provider => provider.GetRequiredService<OfferedLanguages>());
        bot.Services.AddScoped<IPersonalData, PersonalEdits>();

        return bot;
    }
}
