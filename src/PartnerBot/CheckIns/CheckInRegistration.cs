using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

internal static class CheckInRegistration
{
    /// <summary>Adds what people say to hear less of the bot. Last, so that help offers what is done every day first.</summary>
    public static BotBuilder AddPauses(this BotBuilder bot)
    {
        bot.Services.AddScoped<ChangeContact>();

        return bot
            .AddCommand<PauseCommand>()
            .AddCommand<QuieterCommand>()
            .AddCommand<StopMessagesCommand>()
            .AddCommand<ResumeCommand>();
    }

    /// <summary>Adds the check-ins. Needs the scheduler, whose jobs are registered by their classes.</summary>
    public static BotBuilder AddCheckIns(this BotBuilder bot)
    {
        bot.Services.AddOptions<CheckInOptions>().BindConfiguration(CheckInOptions.Section).ValidateOnStart();
        bot.Services.AddSingleton<IValidateOptions<CheckInOptions>, CheckInOptionsValidator>();

        bot.Services.AddScoped<PlanCheckIns>();
        bot.Services.AddScoped<StartCheckIns>();
        bot.Services.AddScoped<IPersonalData, PersonalCheckIns>();
        bot.Services.AddScoped<IPurge, PurgeCheckIns>();
        bot.Services.AddScoped<IPersonalData, PersonalWishes>();
        bot.Services.AddScoped<IPersonalData, PersonalHappenings>();
        bot.Services.AddScoped<IPartnershipEnded, StopCheckIns>();
        bot.Services.AddScoped<ITellOfPartnership, TellCheckIns>();
        bot.Services.AddScoped<IPartnershipStarted>(provider => provider.GetRequiredService<StartCheckIns>());
        bot.Services.AddHostedService<MendSchedules>();

        bot.Services.AddScoped<ReadCandidates>();
        bot.Services.AddScoped<UpcomingRounds>();
        bot.Services.AddScoped<TakeTurns>();
        bot.Services.AddScoped<Questions>();
        bot.Services.AddScoped<PrepareRounds>();
        bot.Services.AddScoped<AskPartners>();
        bot.Services.AddScoped<Openings>();
        bot.Services.AddScoped<SomethingHappened>();
        bot.Services.AddScoped<AskAnew>();
        bot.Services.AddScoped<OpenCycle>();
        bot.Services.AddScoped<CloseCycle>();
        bot.Services.AddScoped<ReadTrend>();
        bot.Services.AddScoped<RemindSilent>();
        bot.Services.AddScoped<OwnCheckIns>();
        bot.Services.AddScoped<ShareAnswer>();
        bot.Services.AddScoped<AnswerCheckIn>();
        bot.Services.AddScoped<DeleteCheckIn>();
        bot.Services.AddScoped<ShowCheckIn>();
        bot.Services.AddScoped<ChooseMyCheckIns>();
        bot.Services.AddSingleton<InstallationDefaults>();
        bot.Services.AddScoped<ScheduleSurroundings>();
        bot.Services.AddScoped<MoveRounds>();
        bot.Services.AddScoped<TellOfSettings>();
        bot.Services.AddScoped<SettleCheckIns>();
        bot.Services.AddScoped<ReadSchedules>();
        bot.Services.AddScoped<SetSchedule>();
        bot.Services.AddScoped<ShowSchedule>();

        return bot
            .OnButton<AnswerCheckInButton>(AnswerCheckInButton.Verb)
            .OnButton<EditCheckInButton>(EditCheckInButton.Verb)
            .OnButton<DeleteCheckInButton>(DeleteCheckInButton.Verb)
            .OnButton<ScheduleButtons>(ScheduleButtons.PreviewVerb, ScheduleButtons.SaveVerb, ScheduleButtons.BackVerb, ScheduleButtons.ShowVerb)
            .OnButton<SchedulesButton>(SchedulesButton.PageVerb)
            .OnButton<MyCheckInsButtons>(MyCheckInsButtons.PreviewVerb, MyCheckInsButtons.SaveVerb)
            .OnButton<SomethingHappenedButton>(SomethingHappenedButton.Verb)
            // Before «check in»: both know the phrase «check in now», and for those who may not open a round it means their own card.
            .AddCommand<CheckInNowCommand>()
            .AddCommand<CheckInCommand>()
            .AddCommand<TrendCommand>()
            .AddCommand<MyCheckInsCommand>()
            .AddCommand<SomethingHappenedCommand>()
            .AddCommand<SchedulesCommand>()
            .AddCommand<ScheduleCommand>();
    }
}
