namespace PartnerBot.Hosting.Development;

/// <summary>A tool that a developer's machine should have is not there. The message is one sentence for that developer.</summary>
internal sealed class ToolMissingException(string message, Exception? cause = null) : Exception(message, cause);
