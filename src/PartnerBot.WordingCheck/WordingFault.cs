namespace PartnerBot.WordingCheck;

/// <summary>Something that is wrong with the wording, as the build shows it.</summary>
/// <param name="File">The file to mend.</param>
/// <param name="Line">The line in it, counted from 1.</param>
/// <param name="Code">The rule.</param>
/// <param name="Says">What is wrong, with language and key.</param>
public sealed record WordingFault(string File, int Line, string Code, string Says)
{
    /// <summary>As MSBuild reads it from a program's output, and editors jump to it.</summary>
    public override string ToString() => $"{File}({Line}): error {Code}: {Says}";
}
