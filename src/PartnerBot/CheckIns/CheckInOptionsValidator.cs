using Microsoft.Extensions.Options;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

internal sealed class CheckInOptionsValidator : IValidateOptions<CheckInOptions>
{
    public ValidateOptionsResult Validate(string? name, CheckInOptions options)
    {
        string[] failures = [.. Failures(options)];

        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Failures(CheckInOptions options)
    {
        if (options.Window < TimeSpan.FromDays(1) || options.Window > TimeSpan.FromDays(14))
            yield return $"CheckIns:Window must be from 1 to 14 days, but is {options.Window}.";
        if (!CheckInSchedule.Cadences.Contains(options.CadenceWeeks))
            yield return $"CheckIns:CadenceWeeks must be one of {string.Join(", ", CheckInSchedule.Cadences)}, but is {options.CadenceWeeks}.";
        if (!Enum.IsDefined(options.Weekday))
            yield return $"CheckIns:Weekday must be a day of the week in English, but is {options.Weekday}.";
        if (options.FewestAnswers is < Threshold.FewestAnswers or > Threshold.MostFewest)
            yield return $"CheckIns:FewestAnswers must be from {Threshold.FewestAnswers} to {Threshold.MostFewest}, but is {options.FewestAnswers}.";
        if (options.ExtraApart < TimeSpan.FromDays(1) || options.ExtraApart > TimeSpan.FromDays(28))
            yield return $"CheckIns:ExtraApart must be from 1 to 28 days, but is {options.ExtraApart}.";
        if (options.ShortestInterval < TimeSpan.FromSeconds(15) || options.ShortestInterval > TimeSpan.FromHours(1))
            yield return $"CheckIns:ShortestInterval must be from 15 seconds to 1 hour, but is {options.ShortestInterval}.";
    }
}
