using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>The npm packages of the services that tests start: installed once for this user, whoever asks first.</summary>
internal static class TestPackages
{
    internal static string Pinned { get; } = Path.Combine(AppContext.BaseDirectory, "Services", "Npm");

    private static readonly Lazy<Task<string>> Installed = new(() =>
        new NodePackages("test-services", Pinned, Tell, TimeProvider.System).InstallAsync(CancellationToken.None));

    /// <summary>Gives the folder that holds node_modules.</summary>
    internal static Task<string> InstallAsync(CancellationToken cancellationToken) => Installed.Value.WaitAsync(cancellationToken);

    internal static void Tell(string text) => Console.Error.WriteLine(text);
}
