using PartnerBot.BotFramework.Hosting;
using PartnerBot.CheckIns;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Asks;

internal static class AsksRegistration
{
    public static BotBuilder AddAsks(this BotBuilder bot)
    {
        bot.Services.AddScoped<ReadAsks>();
        bot.Services.AddScoped<NudgeOwners>();
        bot.Services.AddScoped<ReplyToAsk>();
        bot.Services.AddScoped<TellOffered>();
        bot.Services.AddScoped<EndAsk>();
        bot.Services.AddScoped<IFollowAnswer, OpenAsk>();
        bot.Services.AddScoped<IPartnershipEnded, KeepNudgesInStep>();
        bot.Services.AddScoped<IPartnershipStarted, KeepNudgesInStep>();
        bot.Services.AddScoped<IPartnershipLeft, KeepNudgesInStep>();
        bot.Services.AddScoped<IPersonalData, PersonalAsks>();
        bot.Services.AddScoped<IPersonalData, PersonalAskReplies>();
        bot.Services.AddScoped<ITellOfPartnership, TellOpenAsks>();

        return bot
            .OnButton<ReplyToAskButton>(ReplyToAskButton.Verb)
            .OnButton<ShowAskButton>(ShowAskButton.Verb, ShowAskButton.NextVerb)
            .OnButton<EndAskButton>(EndAskButton.SettleVerb, EndAskButton.WithdrawVerb)
            .AddCommand<MyAsksCommand>();
    }
}
