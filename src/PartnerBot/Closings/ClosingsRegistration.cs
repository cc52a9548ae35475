using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

internal static class ClosingsRegistration
{
    public static BotBuilder AddClosings(this BotBuilder bot)
    {
        bot.Services.AddScoped<FindClosing>();
        bot.Services.AddScoped<DecideNext>();
        bot.Services.AddScoped<ShowDecisions>();
        bot.Services.AddScoped<AdvanceClosing>();
        bot.Services.AddScoped<MoveClosing>();
        bot.Services.AddScoped<PlanClosing>();
        bot.Services.AddScoped<MarkValues>();
        bot.Services.AddScoped<FreezeValues>();
        bot.Services.AddScoped<WriteLegacy>();
        bot.Services.AddScoped<ReadLegacy>();
        bot.Services.AddScoped<ReadClosingRecord>();
        bot.Services.AddScoped<EndClosing>();
        bot.Services.AddScoped<ReadGoodBye>();
        bot.Services.AddHostedService<MendClosings>();

        bot.Services.AddScoped<IFollowStories, BeginClosing>();
        bot.Services.AddScoped<IPartnershipEnded, StopClosing>();
        bot.Services.AddScoped<IPartnershipLeft, CloseWithoutLeaver>();
        bot.Services.AddScoped<ITellOfStanding, StandingInClosings>();
        bot.Services.AddKeyedScoped<IWriteAnew, WriteClosingCards>(ClosingOccasions.Kind);
        bot.Services.AddScoped<IPersonalData, PersonalMarks>();
        bot.Services.AddScoped<IPersonalData, PersonalLegacy>();
        bot.Services.AddScoped<IPersonalData, PersonalDecisions>();
        bot.Services.AddScoped<IPurge, PurgeDecisions>();

        return bot
            .AddCommand<ClosingCommand>()
            .OnButton<ClosingButtons>([.. ClosingButtons.Verbs])
            .OnButton<LegacyButtons>([.. LegacyButtons.Verbs])
            .OnButton<DeskButtons>([.. DeskButtons.Verbs]);
    }
}
