using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.SelfChecks;

internal static class SelfChecksRegistration
{
    public static BotBuilder AddSelfChecks(this BotBuilder bot)
    {
        bot.Services.AddScoped<OwnSelfChecks>();
        bot.Services.AddScoped<BeginSelfCheck>();
        bot.Services.AddScoped<OfferSelfChecks>();
        bot.Services.AddScoped<IPartnershipLeft, EndSelfChecks>();
        bot.Services.AddScoped<IPurge, PurgeSelfChecks>();
        bot.Services.AddHostedService<PlanSelfCheckOffers>();
        bot.Services.AddScoped<IPersonalData, PersonalSelfChecks>();
        bot.Services.AddScoped<IPersonalData, PersonalSelfCheckWishes>();
        bot.OnButton<SelfCheckButtons>([.. SelfCheckButtons.Verbs]);

        return bot.AddDialog<SelfCheckDialog>().AddCommand<SelfCheckCommand>();
    }
}
