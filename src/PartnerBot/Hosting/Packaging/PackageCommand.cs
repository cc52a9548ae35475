namespace PartnerBot.Hosting.Packaging;

/// <summary><c>package [--output FILE]</c>: writes the app package that an administrator uploads to Teams, and ends.</summary>
internal static class PackageCommand
{
    private const string DefaultFile = "PartnerBot-Teams.zip";

    public static bool IsAsked(IReadOnlyList<string> args) => args.Count > 0 && args[0] == "package";

    /// <summary>Writes the package, or says which settings keep it from being written.</summary>
    /// <returns>The exit code of the process: 0 when the package is written, else 1.</returns>
    public static int Run(IReadOnlyList<string> args, IConfiguration settings, TextWriter output, TextWriter errors)
    {
        if (args[^1] == "--output")
            return Refuse(errors, ["--output must be followed by the name of the file to write."]);

        var values = new PackageSettings(settings);
        if (values.Failures.Count > 0)
            return Refuse(errors, values.Failures);

        var file = Path.GetFullPath(OutputFile(args) ?? DefaultFile);
        try
        {
            File.WriteAllBytes(file, AppPackage.Build(AppPackage.Folder, values.Placeholders));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse(errors, [$"The package could not be written to {file}: {failure.Message}"]);
        }

        output.WriteLine($"Wrote {file}, version {values.Placeholders["Version"]}, for the bot {values.Placeholders["BotId"]}. Upload it to Teams as docs/operations.md says.");

        return 0;
    }

    // Not from the whole configuration: a variable OUTPUT of the surroundings means something else.
    private static string? OutputFile(IReadOnlyList<string> args) => new ConfigurationBuilder().AddCommandLine([.. args]).Build()["output"];

    private static int Refuse(TextWriter errors, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
            errors.WriteLine(reason);

        return 1;
    }
}
