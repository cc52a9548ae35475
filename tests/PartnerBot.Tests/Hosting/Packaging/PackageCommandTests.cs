using Microsoft.Extensions.Configuration;
using PartnerBot.Hosting.Packaging;
using Xunit;

namespace PartnerBot.Tests.Hosting.Packaging;

public sealed class PackageCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-package-");

    private string File => Path.Combine(_folder.FullName, "partner.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_package_is_written_where_it_was_asked_for()
    {
        var (exitCode, output, errors) = Run(["package", "--output", File], SomePackage.Settings());

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains(File, output, StringComparison.Ordinal);
        Assert.Equal(SomePackage.Build(), System.IO.File.ReadAllBytes(File));
    }

    [Theory]
    [InlineData("Bot:Authentication:AppId", null)]
    [InlineData("Bot:Authentication:AppId", "the bot")]
    [InlineData("Bot:Authentication:AppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Teams:AppId", "partner")]
    [InlineData("Teams:Version", "1.0")]
    [InlineData("Teams:Version", "1.0.0-beta")]
    [InlineData("Teams:Version", "1.02.0")]
    [InlineData("Teams:Developer:Name", null)]
    [InlineData("Teams:Developer:Name", " ")]
    [InlineData("Teams:Developer:Name", "A name that is one sign too long.")]
    [InlineData("Teams:Developer:WebsiteUrl", null)]
    [InlineData("Teams:Developer:WebsiteUrl", "partners.example.org")]
    [InlineData("Teams:Developer:PrivacyUrl", "http://partners.example.org/privacy")]
    [InlineData("Teams:Developer:TermsOfUseUrl", "")]
    public void A_setting_at_fault_is_named_in_one_sentence_and_nothing_is_written(string setting, string? value)
    {
        var (exitCode, output, errors) = Run(["package", "--output", File], SomePackage.Settings((setting, value)));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"{setting} ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void Every_missing_setting_is_named_at_once()
    {
        var (_, _, errors) = Run(["package", "--output", File], new ConfigurationBuilder().Build());

        Assert.Equal(5, errors.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void The_id_is_also_known_under_the_name_of_Bot_Builder()
    {
        var settings = SomePackage.Settings(("Bot:Authentication:AppId", null), ("MicrosoftAppId", SomePackage.BotId));

        Assert.Equal(0, Run(["package", "--output", File], settings).ExitCode);
    }

    [Fact]
    public void A_missing_name_of_the_file_is_said()
    {
        Assert.Equal((1, "", "--output must be followed by the name of the file to write.\n"), Run(["package", "--output"], SomePackage.Settings()));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        var nowhere = Path.Combine(_folder.FullName, "no-such-folder", "partner.zip");

        var (exitCode, _, errors) = Run(["package", "--output", nowhere], SomePackage.Settings());

        Assert.Equal(1, exitCode);
        Assert.Contains(nowhere, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_word_asks_for_a_package()
    {
        Assert.True(PackageCommand.IsAsked(["package"]));
        Assert.False(PackageCommand.IsAsked([]));
        Assert.False(PackageCommand.IsAsked(["--urls", "package"]));
    }

    private static (int ExitCode, string Output, string Errors) Run(string[] args, IConfiguration settings)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = PackageCommand.Run(args, settings, output, errors);

        return (exitCode, output.ToString(), errors.ToString());
    }
}
