using Microsoft.Extensions.Options;
using PartnerBot.Hosting.Health;
using Xunit;

namespace PartnerBot.Tests.Hosting;

public sealed class SettingFaultsTests
{
    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var faults = SettingFaults.Of(new Refusing(new AggregateException(Failed("A:B must be 1, but is 2.", "A:C must be 1, but is 2."), Failed("D must be 1, but is 2."))));

        Assert.Equal(["A:B must be 1, but is 2.", "A:C must be 1, but is 2.", "D must be 1, but is 2."], faults);
    }

    [Fact]
    public void One_fault_alone_is_said_and_none_is_none()
    {
        Assert.Equal(["A:B must be 1, but is 2."], SettingFaults.Of(new Refusing(Failed("A:B must be 1, but is 2."))));
        Assert.Empty(SettingFaults.Of(new Refusing(null)));
    }

    [Fact]
    public void A_value_that_is_none_is_said_as_a_sentence()
    {
        var unreadable = new InvalidOperationException("Failed to convert configuration value 'soon' at 'Deliveries:Poll' to type 'System.TimeSpan'.");

        Assert.Equal(["Deliveries:Poll must be a TimeSpan, but cannot be read as one."], SettingFaults.Of(new Refusing(unreadable)));
    }

    [Fact]
    public void A_bug_is_not_taken_for_a_setting() =>
        Assert.Throws<InvalidOperationException>(() => SettingFaults.Of(new Refusing(new InvalidOperationException("No service for type 'X'."))));

    [Theory]
    [InlineData("Retention:CheckIns must be from 30 to 365 days, but is 29.", "Retention:CheckIns must be from 30 to 365 days.", "Retention:CheckIns")]
    [InlineData("Bot:Authentication:AppId (or MicrosoftAppId) must be a GUID, but is 'hunter2, but wrong'.", "Bot:Authentication:AppId (or MicrosoftAppId) must be a GUID.", "Bot:Authentication:AppId")]
    [InlineData("MicrosoftAppType must be one of A, B, but is 'C'.", "MicrosoftAppType must be one of A, B.", "MicrosoftAppType")]
    [InlineData("Exactly one of Storage:Blobs:ServiceUri and another must be given, but neither is.", "Exactly one of Storage:Blobs:ServiceUri and another must be given.", "Storage:Blobs:ServiceUri")]
    [InlineData("Something else is wrong.", "Something else is wrong.", null)]
    public void What_others_may_read_names_the_setting_and_not_its_value(string fault, string said, string? setting)
    {
        Assert.Equal(said, SettingSentence.WithoutValue(fault));
        Assert.Equal(setting, SettingSentence.SettingIn(fault));
    }

    private static OptionsValidationException Failed(params string[] failures) => new("", typeof(object), failures);

    private sealed class Refusing(Exception? refusal) : IStartupValidator
    {
        public void Validate()
        {
            if (refusal is not null)
                throw refusal;
        }
    }
}
