using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Reads the options under their own names and under those that people know from Bot Builder.</summary>
internal sealed class BotAuthenticationSettings(IConfiguration configuration) : IConfigureOptions<BotAuthenticationOptions>
{
    public void Configure(BotAuthenticationOptions options)
    {
        configuration.GetSection(BotAuthenticationOptions.Section).Bind(options);

        options.AppId = AppId(configuration);
        options.TenantId = Read(configuration, "TenantId", "MicrosoftAppTenantId");
        options.Password = Read(configuration, "Password", "MicrosoftAppPassword");
        if (Read(configuration, "AppType", "MicrosoftAppType") is { } type)
            options.AppType = AppType(type);
    }

    internal static string? AppId(IConfiguration configuration) => Read(configuration, "AppId", "MicrosoftAppId");

    private static BotAppType AppType(string text)
    {
        foreach (var type in Enum.GetValues<BotAppType>())
        {
            if (type.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return type;
        }

        throw new OptionsValidationException(
            Options.DefaultName,
            typeof(BotAuthenticationOptions),
            [$"MicrosoftAppType must be one of {string.Join(", ", Enum.GetNames<BotAppType>())}, but is '{text}'."]);
    }

    private static string? Read(IConfiguration configuration, string name, string known)
    {
        var section = configuration.GetSection(BotAuthenticationOptions.Section);
        string?[] found = [section[name], section[known], configuration[known]];

        return found.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }
}
