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
            .OnButton<HelplineButtons>(HelplineButtons.PlaceVerb)
            .OnButton<HelplineButtons>(HelplineButtons.EditVerb)
            .OnButton<HelplineButtons>(HelplineButtons.SaveVerb)
            .OnButton<HelplineButtons>(HelplineButtons.RemoveVerb)
            .OnButton<HelplineButtons>(HelplineButtons.RemovedVerb)
            .OnButton<AdminButtons>(AdminButtons.ListVerb)
            .OnButton<AdminButtons>(AdminButtons.AddVerb)
            .OnButton<AdminButtons>(AdminButtons.AddedVerb)
            .OnButton<AdminButtons>(AdminButtons.RemoveVerb)
            .OnButton<AdminButtons>(AdminButtons.RemovedVerb)
            .AddCommand<DeliveryCommand>()
            .OnButton<LanguagesButton>(LanguagesButton.Verb)
            .AddCommand<LanguagesCommand>()
            .AddCommand<HelplinesCommand>()
            .AddCommand<AdminsCommand>();
    }
}
