using Azure.Storage.Blobs;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class DialogsInBlobsTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_onboarding_goes_on_after_a_restart_with_its_state_in_Azure_Blob_Storage()
    {
        var container = await ContainerAsync();
        await using var bot = await StartAsync(container);
        var ana = await BeginsAsync(bot);

        await bot.RestartAsync();
        await ana.PressesAsync("I agree");

        Assert.Contains("First of all: you", ana.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(container));
    }

    [Fact]
    public async Task An_onboarding_that_nobody_goes_on_with_is_purged_from_Azure_Blob_Storage_in_time_and_not_before()
    {
        var container = await ContainerAsync();
        await using var bot = await StartAsync(container);
        var ana = await BeginsAsync(bot);

        bot.Clock.Advance(new RetentionOptions().Conversations - TimeSpan.FromDays(1));
        await bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));
        Assert.Equal(1, await CountAsync(container));

        bot.Clock.Advance(TimeSpan.FromDays(2));
        await bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));
        Assert.Equal(0, await CountAsync(container));
        Assert.Contains(bot.Logs.Lines, line => line.Contains("Purged by the clock: 1 of conversation documents", StringComparison.Ordinal));
        await ana.PressesAsync("I agree");
        Assert.DoesNotContain("did not work", ana.Shown, StringComparison.Ordinal);
    }

    private static async Task<Partner> BeginsAsync(BotUnderTest bot)
    {
        var ana = bot.Person("Ana");
        await ana.CreatesPartnershipAsync();
        await ana.PressesAsync("Begin with myself");
        await ana.PressesAsync("English");
        Assert.Contains("Before I ask anything", ana.Shown, StringComparison.Ordinal);

        return ana;
    }

    private static async Task<int> CountAsync(BlobContainerClient container) => await container.GetBlobsAsync(cancellationToken: Cancellation).CountAsync(Cancellation);

    private async Task<BlobContainerClient> ContainerAsync() => new(await azurite.ConnectionStringAsync(Cancellation), $"state-{Guid.CreateVersion7():N}");

    // A blob's age is told by the clock of its store, and not by the test's.
    private async Task<BotUnderTest> StartAsync(BlobContainerClient container) => await BotUnderTest.StartTodayAsync(
        ("Storage:ConversationState", "AzureBlobs"),
        ("Storage:Blobs:ConnectionString", await azurite.ConnectionStringAsync(Cancellation)),
        ("Storage:Blobs:Container", container.Name),
        OnboardingSteps.Creator("Ana"));
}
