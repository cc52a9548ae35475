using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Onboarding;

internal static class OnboardingRegistration
{
    public static BotBuilder AddOnboarding(this BotBuilder bot)
    {
        bot.Services.AddScoped<QueueWelcome>();
        bot.Services.AddScoped<OpenPersonalChat>();
        bot.Services.AddScoped<FindScene>();
        bot.Services.AddScoped<SpeakLanguage>();
        bot.Services.AddScoped<BeginOnboarding>();
        bot.Services.AddScoped<DecideConsent>();
        bot.Services.AddScoped<ConfirmOnboarding>();
        bot.Services.AddScoped<FindMeetingGuests>();
        bot.Services.AddScoped<ProposeMeeting>();
        bot.Services.AddKeyedScoped<IWriteAnew, WriteProposal>(ProposeMeeting.Kind);
        bot.Services.AddScoped<ShareSideBySide>();
        bot.Services.AddScoped<ITellOfPartnership, TellPartnersWords>();
        bot.Services.AddScoped<IPartnershipEnded, ExpireWelcomes>();
        bot.Services.AddScoped<AnswerJoin>();
        bot.Services.AddScoped<LeavePartnership>();
        bot.Services.AddHostedService<AskConsentAnew>();
        bot.Services.AddScoped<IPersonalData, PersonalAnswers>();
        bot.Services.AddScoped<IPurge, FinishLeavings>();

        return bot
            .OnActivity<Welcome>(ActivityTypes.InstallationUpdate)
            .OnActivity<Welcome>(ActivityTypes.ConversationUpdate)
            .AddDialog<OnboardingDialog>()
            .AddCommand<JoinCommand>()
            .AddCommand<MyProfileCommand>()
            .AddCommand<MeetCommand>()
            .AddCommand<LanguageCommand>()
            .AddCommand<LeaveCommand>()
            .OnButton<ChooseLanguageButton>(WelcomeCard.LanguageVerb)
            .OnButton<SpeakLanguageButton>(LanguageCard.Verb)
            .OnButton<JoinButton>(JoinCards.JoinVerb)
            .OnButton<BeginOnboardingButton>(InvitationCards.BeginVerb)
            .OnButton<AcceptInvitationButton>(InvitationCards.AcceptVerb)
            .OnButton<MeetingButton>(MeetingCard.MetVerb, MeetingCard.NotYetVerb, MeetingCard.SkipVerb)
            .OnButton<LeaveButton>(LeaveCommand.LeaveVerb);
    }
}
