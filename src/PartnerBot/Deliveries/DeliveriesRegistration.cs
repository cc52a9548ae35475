using Microsoft.Extensions.Options;
using PartnerBot.People;

namespace PartnerBot.Deliveries;

internal static class DeliveriesRegistration
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DeliveryOptions>().BindConfiguration("Deliveries");
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton<PostDelivery>();
        services.AddScoped<SendDue>();
        services.AddScoped<IPersonalData, PersonalDeliveries>();

        return services.AddHostedService<DeliveryLoop>();
    }
}
