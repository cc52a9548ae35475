using Microsoft.Extensions.Options;

namespace PartnerBot.Privacy;

internal static class PersonalLinkRegistration
{
    public static IServiceCollection AddPersonalLinks(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section);
        services.AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressOptionsValidator>();

        return services.AddScoped<PersonalLinks>();
    }

    /// <summary>Says who makes the files of one purpose.</summary>
    public static IServiceCollection AddLinkedFile<TFile>(this IServiceCollection services, string purpose)
        where TFile : class, ILinkedFile => services.AddKeyedScoped<ILinkedFile, TFile>(purpose);
}
