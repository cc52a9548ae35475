using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

internal static class ReflectionsRegistration
{
    public static BotBuilder AddReflections(this BotBuilder bot)
    {
        bot.Services.AddOptions<ReflectionOptions>().BindConfiguration(ReflectionOptions.Section).ValidateOnStart();
        bot.Services.AddSingleton<IValidateOptions<ReflectionOptions>, ReflectionOptionsValidator>();

        bot.Services.AddScoped<QueueCards>();
        bot.Services.AddScoped<PlanReflection>();
        bot.Services.AddScoped<FindReflection>();
        bot.Services.AddScoped<LookAtReflection>();
        bot.Services.AddScoped<ShowReflection>();
        bot.Services.AddScoped<ShowSetUp>();
        bot.Services.AddScoped<CheckSetUp>();
        bot.Services.AddScoped<ProposeReflection>();
        bot.Services.AddScoped<AnswerSetUp>();
        bot.Services.AddScoped<OpenReflection>();
        bot.Services.AddScoped<ChangeReflection>();
        bot.Services.AddScoped<ConcludeReflection>();
        bot.Services.AddScoped<NudgeBrokers>();
        bot.Services.AddScoped<ReadPanel>();
        bot.Services.AddScoped<ReadOutcome>();
        bot.Services.AddScoped<AskPanel>();
        bot.Services.AddScoped<EndStories>();
        bot.Services.AddScoped<EndRound>();
        bot.Services.AddScoped<CastVote>();
        bot.Services.AddScoped<ChangePanel>();
        bot.Services.AddScoped<CheckStory>();
        bot.Services.AddScoped<AdvanceReflection>();
        bot.Services.AddScoped<FindInvitation>();
        bot.Services.AddScoped<ConfirmStory>();
        bot.Services.AddScoped<WithdrawStory>();
        bot.Services.AddScoped<ShowStory>();
        bot.Services.AddScoped<TakeDownStory>();
        bot.Services.AddHostedService<MendReflections>();

        bot.Services.AddScoped<IPartnershipEnded, StopInviting>();
        bot.Services.AddScoped<IPartnershipLeft, EndStoryDialogs>();
        bot.Services.AddScoped<IPartnershipLeft, GoOnWithoutLeaver>();
        bot.Services.AddScoped<ITellOfStanding, StandingInReflections>();
        bot.Services.AddKeyedScoped<IWriteAnew, WriteOutcome>(ReflectionOccasions.Kind);
        bot.Services.AddScoped<IPersonalData, PersonalStories>();
        bot.Services.AddScoped<IPersonalData, PersonalTakenDownStories>();
        bot.Services.AddScoped<IPersonalData, PersonalInvitations>();
        bot.Services.AddScoped<IPersonalData, PersonalAcceptances>();
        bot.Services.AddScoped<IPersonalData, PersonalSuggestions>();
        bot.Services.AddScoped<IPersonalData, PersonalSeats>();
        bot.Services.AddScoped<IPersonalData, PersonalVotes>();
        bot.Services.AddScoped<IPersonalData, PersonalStoryChecks>();
        bot.Services.AddScoped<IPersonalData, PersonalChosenStories>();

        return bot
            .AddCommand<ReflectCommand>()
            .AddCommand<MyStoryCommand>()
            .AddDialog<StoryDialog>()
            .AddDialog<TakeDownDialog>()
            .OnButton<ReflectionButtons>([.. ReflectionButtons.Verbs])
            .OnButton<AcceptanceButtons>(AcceptanceCard.AcceptVerb, AcceptanceCard.WriteVerb, AcceptanceCard.SuggestVerb)
            .OnButton<InvitationButtons>([.. InvitationButtons.Verbs])
            .OnButton<WithdrawButtons>(WithdrawButtons.Ask, WithdrawButtons.Withdraw, WithdrawButtons.Keep)
            .OnButton<TakeDownButtons>(TakeDownButtons.Ask, TakeDownButtons.Begin)
            .OnButton<PanelButtons>([.. PanelButtons.Verbs])
            .OnButton<CheckButtons>(CheckButtons.Ask, CheckButtons.Keep)
            .OnButton<ProposeButton>(SetUpCard.ProposeVerb);
    }
}
