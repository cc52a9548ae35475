using PartnerBot.People;

namespace PartnerBot.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddPersonalLinks()
        .AddScoped<IPersonalData, PersonalConsents>()
        .AddScoped<IPersonalData, LinksOfPerson>()
        .AddScoped<ConsentRecords>();
}
