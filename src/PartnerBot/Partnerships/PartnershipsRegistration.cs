using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

internal static class PartnershipsRegistration
{
    public static BotBuilder AddPartnerships(this BotBuilder bot)
    {
        bot.Services.AddOptions<PartnershipOptions>().BindConfiguration(PartnershipOptions.Section).ValidateOnStart();
        bot.Services.AddSingleton<IValidateOptions<PartnershipOptions>, PartnershipOptionsValidator>();
        bot.Services.AddSingleton<MayCreatePartnership>();
        bot.Services.AddScoped<IPersonalData, PersonalMemberships>();
        bot.Services.AddScoped<IPersonalData, PersonalAppreciations>();
        bot.Services.AddScoped<IPersonalData, PersonalJoinTries>();
        bot.Services.AddScoped<EndEmptyPartnerships>();
        bot.Services.AddScoped<IPartnershipLeft, EndWithLastMember>();
        bot.Services.AddScoped<IPurge>(provider => provider.GetRequiredService<EndEmptyPartnerships>());
        bot.Services.AddScoped<IPurge, PurgePartnerships>();
        bot.Services.AddScoped<IPurge, PurgeJoining>();
        bot.Services.AddScoped<ITellOfStanding, StandingInPartnerships>();
        bot.Services.AddScoped<FindPartnership>();
        bot.Services.AddScoped<ReadPartnership>();
        bot.Services.AddScoped<IssueJoinCode>();
        bot.Services.AddScoped<CreatePartnership>();
        bot.Services.AddScoped<JoinByCode>();
        bot.Services.AddScoped<HandOver>();
        bot.Services.AddScoped<TakeOver>();
        bot.Services.AddScoped<ITellOfErasure, TellOfLastBroker>();
        bot.Services.AddScoped<EndPartnership>();
        bot.Services.AddScoped<ReopenPartnership>();

        return bot
            .AddCommand<NewPartnershipCommand>()
            .AddCommand<InviteCommand>()
            .AddCommand<ShowPartnershipCommand>()
            .AddCommand<ListPartnershipsCommand>()
            .AddCommand<LensCommand>()
            .AddCommand<AppreciateCommand>()
            .AddCommand<HandOverCommand>()
            .AddCommand<RenameCommand>()
            .AddCommand<RevokeCodeCommand>()
            .AddCommand<EndPartnershipCommand>()
            .OnButton<CreatePartnershipButton>(NewPartnershipCard.CreateVerb)
            .OnButton<LensButton>(LensCards.LookVerb, LensCards.ShareVerb, LensCards.CloseVerb)
            .OnButton<AppreciateButton>(AppreciateCards.ThankVerb)
            .OnButton<HandOverButton>(HandOverCards.HandOverVerb)
            .OnButton<TakeOverButton>(TakeOverCards.TakeOverVerb)
            .OnButton<RenameButton>(RenameCommand.RenameVerb)
            .OnButton<EndButton>(EndCards.EndVerb, EndCards.ReopenVerb)
            .OnButton<JoinCodeButton>(InvitationCards.RenewVerb, InvitationCards.RevokeVerb);
    }
}
