using Microsoft.Extensions.Options;

namespace PartnerBot.People;

internal sealed class AdministrationOptionsValidator : IValidateOptions<AdministrationOptions>
{
    public ValidateOptionsResult Validate(string? name, AdministrationOptions options)
    {
        var faults = options.Admins.Faults($"{AdministrationOptions.Section}:{nameof(options.Admins)}").ToList();

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
