using System.Net.Http.Headers;
using System.Text.Json;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Reads the connector's error answers, whose shape varies.</summary>
internal static class ConnectorErrors
{
    private static readonly string[] Ids = ["x-ms-request-id", "MS-CV"];

    /// <summary>Most errors are <c>{"error":{"code","message"}}</c>; some of Teams' come as <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c>.</summary>
    public static async Task<ConnectorException> ReadAsync(
        HttpResponseMessage response, bool repeatable, TimeProvider time, CancellationToken cancellationToken)
    {
        string? code = null;
        string? subcode = null;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var document = await JsonDocument.ParseAsync(body, default, cancellationToken);
            code = Find(document.RootElement, "code", "errorCode");
            subcode = Find(document.RootElement, "subCode", "subcode");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A gateway's HTML page says nothing more than its status does; half a surrogate pair in a name is no text either.
        }

        return new ConnectorException(response.StatusCode, code, subcode, RetryAfter(response.Headers.RetryAfter, time))
        {
            // A gateway that gave up may have passed the message on before.
            MayHaveArrived = (int)response.StatusCode >= 500 || response.StatusCode == System.Net.HttpStatusCode.RequestTimeout,
            Repeatable = repeatable,
            RequestId = RequestId(response.Headers),
        };
    }

    private static string? RequestId(HttpResponseHeaders headers)
    {
        string[] ids = [.. Ids.SelectMany(name => headers.TryGetValues(name, out var values) ? values : [])];

        return ids.Length == 0 ? null : string.Join(", ", ids);
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());

        return wait is { } w && w < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Find(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind == JsonValueKind.String)
            return FindInside(element.GetString()!, names);
        if (element.ValueKind != JsonValueKind.Object)
            return null;

        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                return value.ToString();
        }

        foreach (var member in element.EnumerateObject())
        {
            if (Find(member.Value, names) is { } found)
                return found;
        }

        return null;
    }

    private static string? FindInside(string text, ReadOnlySpan<string> names)
    {
        if (!text.StartsWith('{'))
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);

            return Find(document.RootElement, names);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
