using System.Text.Json;
using Microsoft.Extensions.Options;

namespace PartnerBot.Safety;

/// <summary>A bot that cannot read its helplines does not start: in the moment they are needed it would be too late to find out.</summary>
internal sealed class SafetyOptionsValidator(TimeProvider time) : IValidateOptions<SafetyOptions>
{
    public ValidateOptionsResult Validate(string? name, SafetyOptions options)
    {
        var faults = Faults(options).Select(fault => $"Safety:HelplinesFile is \"{options.HelplinesFile}\", and {fault}.").ToList();

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(SafetyOptions options)
    {
        try
        {
            return HelplineFile.Read(Helplines.PathOf(options)).Faults(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ["there is no such file that can be read"];
        }
        catch (JsonException e)
        {
            return [$"it is not as docs/operations.md describes it, at {e.Path ?? "the beginning"}, line {e.LineNumber + 1 ?? 1}"];
        }
    }
}
