using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;

namespace PartnerBot.Administration;

internal static class AdministrationRegistration
{
    public static BotBuilder AddAdministration(this BotBuilder bot)
    {
        bot.Services.AddScoped<ReadOutOfReach>();

        return bot.AddCommand<DeliveryCommand>();
    }
}
