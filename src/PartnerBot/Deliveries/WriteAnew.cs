using System.Text;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.Deliveries;

/// <summary>The message of a delivery as it leaves: anew where somebody writes it anew, and otherwise as it was kept.</summary>
internal sealed partial class WriteAnew(IServiceScopeFactory scopes, IServiceProviderIsKeyedService registered, ILogger<WriteAnew> logger)
{
    public async Task<Activity> RunAsync(InHand item)
    {
        var kept = ActivityJson.Read(Encoding.UTF8.GetBytes(item.Delivery.Message))!;
        var kind = item.Delivery.Occasion.Split('/')[0];

        return registered.IsKeyedService(typeof(IWriteAnew), kind) ? await WrittenAsync(item, kind) ?? kept : kept;
    }

    private async Task<Activity?> WrittenAsync(InHand item, string kind)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var writer = scope.ServiceProvider.GetRequiredKeyedService<IWriteAnew>(kind);

            return await writer.WriteAsync(item.Delivery.Occasion, item.Person, CancellationToken.None);
        }
#pragma warning disable CA1031 // What was kept can be sent, whatever happens here.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.NotWritten(logger, e, item.Delivery.Id.Value);

            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1006, LogLevel.Warning, "Delivery {Delivery} could not be written anew; it is sent as it was kept")]
        public static partial void NotWritten(ILogger logger, Exception exception, Guid delivery);
    }
}
