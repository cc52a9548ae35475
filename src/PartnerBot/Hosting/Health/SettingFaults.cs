using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace PartnerBot.Hosting.Health;

/// <summary>Asks every validator of the settings before anything starts.</summary>
internal static partial class SettingFaults
{
    /// <summary>A sentence for each setting that is missing or wrong.</summary>
    public static IReadOnlyList<string> Of(IStartupValidator validator)
    {
        try
        {
            validator.Validate();

            return [];
        }
        catch (OptionsValidationException one)
        {
            return [.. one.Failures];
        }
        catch (AggregateException several) when (several.InnerExceptions.All(one => one is OptionsValidationException))
        {
            return [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)];
        }
        catch (InvalidOperationException unreadable) when (Unread().Match(unreadable.Message) is { Success: true } match)
        {
            // The framework's words, which end the look at the others.
            return [$"{match.Groups["setting"].Value} must be a {match.Groups["type"].Value}, but cannot be read as one."];
        }
    }

    /// <summary>«Failed to convert configuration value 'soon' at 'Deliveries:Poll' to type 'System.TimeSpan'.»</summary>
    [GeneratedRegex(@" at '(?<setting>[^']+)' to type '(?:\w+[.+])*(?<type>\w+)'")]
    private static partial Regex Unread();
}
