using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.Commands;
using PartnerBot.People;

namespace PartnerBot.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RetentionOptions>().BindConfiguration(RetentionOptions.Section);
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();

        return services.AddRights();
    }

    private static IServiceCollection AddRights(this IServiceCollection services) => services
        .AddPersonalLinks()
        .AddScoped<IPersonalData, PersonalConsents>()
        .AddScoped<IPersonalData, LinksOfPerson>()
        .AddScoped<ErasePerson>()
        .AddScoped<IPurge, FinishErasures>()
        .AddScoped<IPurge, PurgeLinks>()
        .AddScoped<IPurge, PurgeConversations>()
        .AddScoped<PurgeAll>()
        .AddHostedService<PurgeAtStart>()
        .AddLinkedFile<MyDataFile>(MyDataFile.Purpose)
        .AddScoped<ConsentRecords>();

    /// <summary>Adds what everybody may ask about their own data. Late, so that help offers what is done every day first.</summary>
    public static BotBuilder AddMyData(this BotBuilder bot) => bot
        .AddCommand<MyDataCommand>()
        .AddCommand<DeleteMyDataCommand>()
        .OnButton<DeleteMyDataButton>(MyDataCards.EraseVerb);
}
