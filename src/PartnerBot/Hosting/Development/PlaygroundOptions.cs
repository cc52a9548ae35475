using Microsoft.Extensions.Options;

namespace PartnerBot.Hosting.Development;

/// <summary>Microsoft's Agents Playground, started beside the bot in Development. Settings <c>Development:Playground</c>.</summary>
internal sealed class PlaygroundOptions
{
    internal const string Section = "Development:Playground";

    /// <summary>Whether it is started at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The port of its page; another is taken when this one is in use. Below 32768, where Linux takes no ports for outgoing connections.
    /// </summary>
    public int Port { get; set; } = 26150;
}

internal sealed class PlaygroundOptionsValidator : IValidateOptions<PlaygroundOptions>
{
    public ValidateOptionsResult Validate(string? name, PlaygroundOptions options) =>
        options.Port is >= 1 and <= 65535
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{PlaygroundOptions.Section}:Port must be between 1 and 65535, not {options.Port}.");
}
