using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>What a test does when a real service cannot be had: it is skipped for all to see, or fails where services are required.</summary>
internal static class MissingService
{
    private const string Required = "PARTNERBOT_REQUIRE_SERVICES";

    internal static async Task<T> OrSkipAsync<T>(Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (ToolMissingException missing) when (Environment.GetEnvironmentVariable(Required) != "1")
        {
            throw Xunit.Sdk.SkipException.ForSkip($"{missing.Message} ({Required}=1 makes this a failure.)");
        }
    }
}
