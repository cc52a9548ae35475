using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Commands;

internal static class CommandsRegistration
{
    public static BotBuilder AddCommands(this BotBuilder bot)
    {
        bot.Services.AddSingleton<Phrases>();
        bot.Services.AddScoped<ReadStanding>();
        bot.Services.AddScoped<TypedText>();
        bot.Services.AddScoped<IMessageHandler>(provider => provider.GetRequiredService<TypedText>());
        bot.OnButton<RunCommandButton>(RunCommandButton.Verb);

        return bot.AddCommand<HelpCommand>();
    }

    /// <summary>Offers something a person can type; help lists it in the order of registration.</summary>
    public static BotBuilder AddCommand<TCommand>(this BotBuilder bot)
        where TCommand : class, ICommand
    {
        bot.Services.AddScoped<ICommand, TCommand>();

        return bot;
    }
}
