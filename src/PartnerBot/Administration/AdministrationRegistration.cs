using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;

namespace PartnerBot.Administration;

internal static class AdministrationRegistration
{
    public static BotBuilder AddAdministration(this BotBuilder bot)
    {
        bot.Services.AddScoped<ReadOutOfReach>();
        bot.Services.AddScoped<ChangeAdmins>();
        bot.Services.AddScoped<SettleLanguages>();

        return bot
            .OnButton<HelplineButtons>(HelplineButtons.PlaceVerb, HelplineButtons.EditVerb, HelplineButtons.SaveVerb, HelplineButtons.RemoveVerb, HelplineButtons.RemovedVerb)
            .OnButton<AdminButtons>(AdminButtons.ListVerb, AdminButtons.AddVerb, AdminButtons.AddedVerb, AdminButtons.RemoveVerb, AdminButtons.RemovedVerb)
            .AddCommand<DeliveryCommand>()
            .OnButton<LanguagesButton>(LanguagesButton.Verb)
            .AddCommand<LanguagesCommand>()
            .AddCommand<HelplinesCommand>()
            .AddCommand<AdminsCommand>();
    }
}
