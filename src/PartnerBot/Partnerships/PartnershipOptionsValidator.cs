using Microsoft.Extensions.Options;

namespace PartnerBot.Partnerships;

internal sealed class PartnershipOptionsValidator : IValidateOptions<PartnershipOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnershipOptions options)
    {
        var faults = Faults(options).ToList();

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(PartnershipOptions options) =>
    [
        .. options.Creators.Faults("Partnerships:Creators"),
        .. Lifetime(options.JoinCodeLifetime),
    ];

    private static IEnumerable<string> Lifetime(TimeSpan lifetime)
    {
        if (lifetime < PartnershipOptions.ShortestCodeLifetime || lifetime > PartnershipOptions.LongestCodeLifetime)
        {
            yield return $"Partnerships:JoinCodeLifetime must be between {PartnershipOptions.ShortestCodeLifetime} and "
                + $"{PartnershipOptions.LongestCodeLifetime}, but is {lifetime}.";
        }
    }
}
