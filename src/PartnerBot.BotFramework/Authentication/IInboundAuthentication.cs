using Microsoft.AspNetCore.Http;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Decides who may post activities to the bot.</summary>
public interface IInboundAuthentication
{
    /// <summary>Checks what a request shows of its caller before its body is read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the wait for signing keys.</param>
    /// <returns>The caller, or <see langword="null"/> when the request is to be refused with 401.</returns>
    /// <exception cref="SigningKeysUnavailableException">Nobody can be judged now; answer 503, so that the channel comes again.</exception>
    ValueTask<InboundCaller?> AuthenticateAsync(HttpContext context, CancellationToken cancellationToken);
}
