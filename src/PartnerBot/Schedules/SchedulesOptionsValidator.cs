using Microsoft.Extensions.Options;
using PartnerBot.Storage;

namespace PartnerBot.Schedules;

internal sealed class SchedulesOptionsValidator(IConfiguration settings) : IValidateOptions<SchedulesOptions>
{
    public ValidateOptionsResult Validate(string? name, SchedulesOptions options)
    {
        // Not through the validated options: what is wrong with them is said once, by their own validator.
        var provider = settings.GetValue($"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}", DatabaseProvider.Sqlite);
        if (options.Clustered is true && provider != DatabaseProvider.PostgreSql)
        {
            return ValidateOptionsResult.Fail($"Schedules:Clustered must be false unless Storage:Provider is PostgreSql, but is true with {provider}.");
        }

        return options.ConcurrentJobs is < 1 or > 64
            ? ValidateOptionsResult.Fail($"Schedules:ConcurrentJobs must be from 1 to 64, but is {options.ConcurrentJobs}.")
            : ValidateOptionsResult.Success;
    }
}
