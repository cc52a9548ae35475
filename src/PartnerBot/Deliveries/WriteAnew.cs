using System.Text;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.Deliveries;

/// <summary>The message of a delivery as it leaves: anew where somebody writes it anew, and otherwise as it was kept.</summary>
internal sealed partial class WriteAnew(IServiceScopeFactory scopes, ILogger<WriteAnew> logger)
{
    public async Task<Activity> RunAsync(InHand item)
    {
        var (delivery, person) = item;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var writer in scope.ServiceProvider.GetServices<IWriteAnew>())
            {
                if (await writer.WriteAsync(delivery.Occasion, person, CancellationToken.None) is { } written)
                    return written;
            }
        }
#pragma warning disable CA1031 // What was kept can be sent, whatever happens here.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.NotWritten(logger, e, delivery.Id.Value);
        }

        return ActivityJson.Read(Encoding.UTF8.GetBytes(delivery.Message))!;
    }

    private static partial class Log
    {
        [LoggerMessage(1006, LogLevel.Warning, "Delivery {Delivery} could not be written anew; it is sent as it was kept")]
        public static partial void NotWritten(ILogger logger, Exception exception, Guid delivery);
    }
}
