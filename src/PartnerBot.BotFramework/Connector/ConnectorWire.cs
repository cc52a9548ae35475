using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Telemetry;

namespace PartnerBot.BotFramework.Connector;

/// <summary>One call: where it may go, the bot's token, and what can go wrong as one kind of exception.</summary>
internal sealed class ConnectorWire(HttpClient http, IConnectorTokens tokens, ServiceUrls hosts, TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly MediaTypeWithQualityHeaderValue JsonAnswer = new("application/json");

    /// <summary>Calls, and calls once more with a new token when the connector refuses the one that was sent: a refused call did nothing.</summary>
    public async Task<TAnswer?> CallAsync<TAnswer>(ConnectorCall call, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var url = hosts.Join(call.ServiceUrl, call.Path);
        var token = await TokenAsync(call, cancellationToken);
        try
        {
            return await CallAsync(call, url, token, answerType, cancellationToken);
        }
        catch (ConnectorException e) when (e.Status == HttpStatusCode.Unauthorized && token is not null)
        {
            tokens.Drop(token);
            var renewed = await TokenAsync(call, cancellationToken);
            if (renewed == token)
                throw;

            return await CallAsync(call, url, renewed, answerType, cancellationToken);
        }
    }

    private async Task<TAnswer?> CallAsync<TAnswer>(
        ConnectorCall call, Uri url, string? token, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
        where TAnswer : class
    {
        using var request = new HttpRequestMessage(call.Method, url) { Headers = { Accept = { JsonAnswer } } };
        if (call.Body is not null)
            request.Content = new ByteArrayContent(call.Body) { Headers = { ContentType = Json } };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var measured = new MeasuredCall(call.Operation, call.Method);
        using var response = await SendAsync(call, request, cancellationToken);
        measured.Answered(response.StatusCode);
        if (!response.IsSuccessStatusCode)
            throw await ConnectorErrors.ReadAsync(response, call.Repeatable, time, cancellationToken);

        // A message that Teams split, an update and a delete may answer with nothing at all.
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);

        return answer.Length == 0 ? null : Read(call, answer, answerType);
    }

    private async ValueTask<string?> TokenAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.GetAsync(cancellationToken);
        }
        catch (ConnectorTokenException e)
        {
            throw new ConnectorException("There was no token to call the connector with.", mayHaveArrived: false, e) { Repeatable = call.Repeatable };
        }
    }

    private async Task<HttpResponseMessage> SendAsync(ConnectorCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            // Without a connection nothing can have been posted; after it everything can.
            var connected = e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError);
            throw new ConnectorException($"The connector did not answer: {e.HttpRequestError}.", mayHaveArrived: connected, e)
            {
                Repeatable = call.Repeatable,
            };
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException("The connector did not answer in time.", mayHaveArrived: !IsUnconnected(e), e) { Repeatable = call.Repeatable };
        }
    }

    // Both timeouts look alike: only the one that ends a call which had its connection cancelled something to do so.
    private static bool IsUnconnected(TaskCanceledException timeout) => timeout.InnerException is TimeoutException { InnerException: not OperationCanceledException };

    private static TAnswer? Read<TAnswer>(ConnectorCall call, byte[] answer, JsonTypeInfo<TAnswer> answerType)
        where TAnswer : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer, answerType);
        }
        catch (JsonException e)
        {
            throw new ConnectorException("The connector's answer could not be read.", mayHaveArrived: true, e) { Repeatable = call.Repeatable };
        }
    }
}
