using System.Net;

namespace PartnerBot.BotFramework.Connector;

/// <summary>The connector refused a call, or did not answer it.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>Makes the exception for an answer of the connector.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The error's code, for example <c>BotNotInConversationRoster</c>; <see langword="null"/> when the body named none.</param>
    /// <param name="subcode">The code inside the message that Teams wraps, for example <c>MessageWritesBlocked</c>; <see langword="null"/> when there is none.</param>
    /// <param name="retryAfter">How long the connector asks to wait; <see langword="null"/> when it does not say.</param>
    public ConnectorException(HttpStatusCode status, string? code, string? subcode, TimeSpan? retryAfter)
        : base($"The connector answered {(int)status} {code ?? "without a code"}{(subcode is null ? "" : $" ({subcode})")}.")
    {
        Status = status;
        Code = code;
        Subcode = subcode;
        RetryAfter = retryAfter;
    }

    /// <summary>Makes the exception for a call without an answer.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="mayHaveArrived">Whether the request may have been carried out all the same.</param>
    /// <param name="innerException">What the network said.</param>
    public ConnectorException(string message, bool mayHaveArrived, Exception innerException)
        : base(message, innerException) => MayHaveArrived = mayHaveArrived;

    /// <summary>The HTTP status; <see langword="null"/> when there was no answer.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The error's code; <see langword="null"/> when there was no answer or it named none.</summary>
    public string? Code { get; }

    /// <summary>The code inside a wrapped message; <see langword="null"/> when there is none.</summary>
    public string? Subcode { get; }

    /// <summary>How long to wait before the next call; <see langword="null"/> when unknown.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// What Microsoft's support finds the call by: the answer's <c>x-ms-request-id</c> and <c>MS-CV</c>, as far as it had them; <see langword="null"/> when
    /// it had neither, or there was none. It is part of the <see cref="Message"/>, so that it gets into the log.
    /// </summary>
    public string? RequestId { get; init; }

    /// <inheritdoc/>
    public override string Message => RequestId is null ? base.Message : $"{base.Message} Microsoft knows the call as {RequestId}.";

    /// <summary>
    /// Whether the message may have been posted although no good answer came: the request went out and timed out, or the
    /// service failed while it worked. Posts carry no idempotency key, so repeating such a call can double a message.
    /// </summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>
    /// Whether the same call made twice has the effect of one: a read, an update, a delete, opening a personal chat. A post does not.
    /// </summary>
    public bool Repeatable { get; init; }
}
