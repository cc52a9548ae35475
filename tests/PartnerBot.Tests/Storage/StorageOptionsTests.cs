using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PartnerBot.Storage;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Without_any_setting_everything_is_kept_in_one_SQLite_file()
    {
        var options = new StorageOptions();

        Assert.True(new StorageOptionsValidator().Validate(name: null, options).Succeeded);
        Assert.Equal("Data Source=data/partnerbot.db", options.EffectiveConnectionString);
        Assert.Equal(ConversationStateHome.Database, options.ConversationState);
    }

    [Theory]
    [InlineData("Storage:ConnectionString must be given when Storage:Provider is PostgreSql", "Storage:Provider=PostgreSql")]
    [InlineData("Storage:ConnectionString must be a connection string", "Storage:ConnectionString=secret")]
    [InlineData("when Storage:Provider is Sqlite", "Storage:ConnectionString=Host=db.example;Password=secret")]
    [InlineData("when Storage:Provider is PostgreSql", "Storage:Provider=PostgreSql", "Storage:ConnectionString=Data Source=secret.db")]
    [InlineData("when Storage:Provider is PostgreSql", "Storage:Provider=PostgreSql", "Storage:ConnectionString=Host=db;Port=secret")]
    [InlineData("when Storage:Provider is PostgreSql", "Storage:Provider=PostgreSql", "Storage:ConnectionString=Password=secret")]
    [InlineData("Storage:Blobs:ConnectionString must be", "Storage:ConversationState=AzureBlobs", "Storage:Blobs:ConnectionString=AccountKey=secret")]
    [InlineData("Storage:Provider must be Sqlite or PostgreSql, but is 7", "Storage:Provider=7")]
    [InlineData("Storage:ConversationState must be Database or AzureBlobs, but is 7", "Storage:ConversationState=7")]
    [InlineData("but neither is", "Storage:ConversationState=AzureBlobs")]
    [InlineData("but both is", "Storage:ConversationState=AzureBlobs", "Storage:Blobs:ConnectionString=a=b", "Storage:Blobs:ServiceUri=https://x.example")]
    [InlineData("https address, but is http://x.example/", "Storage:ConversationState=AzureBlobs", "Storage:Blobs:ServiceUri=http://x.example")]
    [InlineData("but is \"Conversations\"", "Storage:ConversationState=AzureBlobs", "Storage:Blobs:ConnectionString=a=b", "Storage:Blobs:Container=Conversations")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string message, params string[] settings)
    {
        using var host = Host(settings);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private static IHost Host(string[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create(setting[..setting.IndexOf('=', StringComparison.Ordinal)], (string?)setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..])));
        builder.Services.AddStorage();

        return builder.Build();
    }
}
