using Microsoft.Extensions.Options;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Deliveries;

internal static class DeliveriesRegistration
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section);
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddSingleton<DeliveryClaims>();
        services.AddSingleton<LookAgain>();
        services.AddSingleton<WriteAnew>();
        services.AddSingleton<PostDelivery>();
        services.AddSingleton<NoteOutcomes>();
        services.AddSingleton<SendDue>();
        services.AddScoped<IPersonalData, PersonalDeliveries>();
        services.AddScoped<IPurge, PurgeDeliveries>();

        services.AddSingleton<ReadOutbox>();
        services.AddHostedService<MeasureOutbox>();

        return services.AddHostedService<DeliveryLoop>();
    }
}
