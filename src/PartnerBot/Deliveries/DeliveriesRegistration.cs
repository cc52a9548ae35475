using Microsoft.Extensions.Options;

namespace PartnerBot.Deliveries;

internal static class DeliveriesRegistration
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DeliveryOptions>().BindConfiguration("Deliveries");
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton<PostDelivery>();
        services.AddScoped<SendDue>();

        return services.AddHostedService<DeliveryLoop>();
    }
}
