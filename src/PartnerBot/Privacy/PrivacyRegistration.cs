namespace PartnerBot.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddPersonalLinks()
        .AddScoped<ConsentRecords>();
}
