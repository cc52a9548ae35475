using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

internal static class ReflectionsRegistration
{
    public static BotBuilder AddReflections(this BotBuilder bot)
    {
        bot.Services.AddScoped<OpenReflection>();
        bot.Services.AddScoped<FindInvitation>();
        bot.Services.AddScoped<ConfirmStory>();
        bot.Services.AddScoped<WithdrawStory>();
        bot.Services.AddScoped<ShowStory>();
        bot.Services.AddScoped<IPartnershipLeft, EndStoryDialogs>();
        bot.Services.AddScoped<IPersonalData, PersonalStories>();
        bot.Services.AddScoped<IPersonalData, PersonalInvitations>();
        bot.Services.AddScoped<IPartnershipEnded, StopInviting>();
        foreach (var verb in (ReadOnlySpan<string>)[InvitationButtons.Tell, InvitationButtons.None, InvitationButtons.Discard])
        {
            bot.OnButton<InvitationButtons>(verb);
        }
        foreach (var verb in (ReadOnlySpan<string>)[WithdrawButtons.Ask, WithdrawButtons.Withdraw, WithdrawButtons.Keep])
        {
            bot.OnButton<WithdrawButtons>(verb);
        }

        return bot.AddDialog<StoryDialog>().AddCommand<ReflectCommand>().AddCommand<MyStoryCommand>();
    }
}
