using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerBot.Privacy;

namespace PartnerBot.Hosting.Development;

internal static class DevelopmentToolsRegistration
{
    /// <summary>Adds what makes a developer's first minute pleasant; nothing outside the Development environment.</summary>
    internal static WebApplicationBuilder AddDevelopmentTools(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            return builder;

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IPostConfigureOptions<PublicAddressOptions>, OwnAddress>();
        builder.Services.AddOptionsWithValidateOnStart<PlaygroundOptions>().BindConfiguration(PlaygroundOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<PlaygroundOptions>, PlaygroundOptionsValidator>();
        if (builder.Configuration.GetValue($"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.Enabled)}", true))
            builder.Services.AddHostedService<PlaygroundBesideBot>();

        return builder;
    }
}
