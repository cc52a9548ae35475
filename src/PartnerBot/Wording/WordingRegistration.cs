using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Wording;

internal static class WordingRegistration
{
    public static IServiceCollection AddWording(this IServiceCollection services) => services
        .AddSingleton<Wordings>()
        .AddSingleton<IBotPhrases, BotPhrases>();
}
