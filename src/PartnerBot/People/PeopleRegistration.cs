using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.People;

internal static class PeopleRegistration
{
    public static BotBuilder AddPeople(this BotBuilder bot)
    {
        bot.Services.AddOptions<AdministrationOptions>().BindConfiguration(AdministrationOptions.Section).ValidateOnStart();
        bot.Services.AddSingleton<IValidateOptions<AdministrationOptions>, AdministrationOptionsValidator>();
        bot.Services.AddSingleton<Admins>();
        bot.Services.AddScoped<Speaker>();
        bot.Services.AddScoped<IPersonalData, PersonalProfile>();
        bot.Services.AddScoped<ForgetPerson>();

        return bot.OnTurnStart<RecogniseSpeaker>();
    }
}
