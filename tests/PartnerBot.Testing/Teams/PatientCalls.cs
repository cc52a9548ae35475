namespace PartnerBot.Testing.Teams;

/// <summary>
/// Calls that no busy machine ends: a limit in real time also ends what is only slow, and in a test, whose clock stands still, nobody would ever try
/// again. Where a test wishes the bot's limit to be over, the call ends as <see cref="HttpClient"/> would have ended it.
/// </summary>
internal sealed class PatientCalls : DelegatingHandler
{
    /// <summary>Ends what would never end.</summary>
    public static readonly TimeSpan Stopper = TimeSpan.FromMinutes(5);

    /// <summary>The header of an answer that did not come in time.</summary>
    public const string TimeIsUp = "X-Test-Time-Is-Up";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Headers.Contains(TimeIsUp))
            return response;

        response.Dispose();
        throw new TaskCanceledException("As the test wishes.", new TimeoutException("As the test wishes.", new OperationCanceledException()));
    }
}
