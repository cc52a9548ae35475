using Azure.Storage.Blobs;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class DialogsInBlobsTests(Azurite azurite)
{
    [Fact]
    public async Task An_onboarding_goes_on_after_a_restart_with_its_state_in_Azure_Blob_Storage()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var connectionString = await azurite.ConnectionStringAsync(cancellationToken);
        var container = $"state-{Guid.CreateVersion7():N}";
        await using var bot = await BotUnderTest.StartAsync(
            ("Storage:ConversationState", "AzureBlobs"),
            ("Storage:Blobs:ConnectionString", connectionString),
            ("Storage:Blobs:Container", container),
            OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.CreatesPartnershipAsync();
        await ana.PressesAsync("Begin with myself");
        await ana.PressesAsync("English");
        Assert.Contains("Before I ask anything", ana.Shown, StringComparison.Ordinal);

        await bot.RestartAsync();
        await ana.PressesAsync("I agree");

        Assert.Contains("First of all: you", ana.Shown, StringComparison.Ordinal);
        var blobs = new BlobContainerClient(connectionString, container).GetBlobsAsync(cancellationToken: cancellationToken);
        Assert.Single(await blobs.ToListAsync(cancellationToken));
    }
}
