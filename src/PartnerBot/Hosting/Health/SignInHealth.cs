using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Hosting.Health;

/// <summary>Whether the bot can speak at all. Without a token it hears everybody and answers nobody but by the cards that are pressed.</summary>
internal sealed class SignInHealth(SignIn signIn) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (signIn.News.Outcome == SignInOutcome.NotTried)
            await FirstTryAsync(cancellationToken);

        return Judge(signIn.News);
    }

    /// <summary>
    /// A host that was refused from its start on takes no traffic, so that a wrong secret does not replace a right one. One that did sign in goes on: what people
    /// press is still stored, and to take every host away because a secret has run out would help nobody. Nor would it when Entra does not answer.
    /// </summary>
    internal static HealthCheckResult Judge(SignInNews news) => news.Outcome switch
    {
        SignInOutcome.Works => HealthCheckResult.Healthy("works"),
        SignInOutcome.NotTried => HealthCheckResult.Unhealthy("The bot is signing in to Microsoft Entra: this takes a few seconds."),
        SignInOutcome.Unanswered => HealthCheckResult.Degraded(
            "Microsoft Entra gives the bot no token, and no reason either: nothing can be sent. Check that this host may call https://login.microsoftonline.com, "
            + "its proxy and its clock; with a managed identity, that this host has it."),
        SignInOutcome.Refused when news.HasWorked => HealthCheckResult.Degraded($"{Refusal(news.Code)} Nothing can be sent until then; what people press is still stored."),
        SignInOutcome.Refused => HealthCheckResult.Unhealthy(Refusal(news.Code)),
    };

    private static string Refusal(string? code) => code is null
        ? "The bot's certificate cannot be read: check Bot:Authentication:CertificatePath, CertificatePem or CertificateThumbprint."
        : $"Microsoft Entra refuses to sign the bot in ({code}): {WhatToDoAbout(code)}";

    /// <summary>After Microsoft's list of Entra's error codes.</summary>
    private static string WhatToDoAbout(string code) => code switch
    {
        "AADSTS700016" => "the tenant knows no such app. Compare MicrosoftAppId and MicrosoftAppTenantId with the app registration.",
        "AADSTS90002" or "AADSTS900023" or "AADSTS900021" => "there is no such tenant. Look at MicrosoftAppTenantId.",
        "AADSTS7000215" => "MicrosoftAppPassword is not the app's secret. Take the secret's value, not its id, or make a new one.",
        "AADSTS7000222" => "the app's secret has expired. Make a new one and set MicrosoftAppPassword.",
        "AADSTS7000229" => "the app has no service principal in its tenant. Make one: az ad sp create --id <MicrosoftAppId>.",
        "AADSTS7000112" => "the app is disabled in its tenant. Enable its enterprise application.",
        "AADSTS700027" => "the certificate is not one of the app's. Upload its public part to the app registration.",
        "AADSTS70021" or "AADSTS700213" => "the app trusts no such managed identity. Add the federated credential to the app registration.",
        "AADSTS53003" => "a conditional access policy of the tenant keeps the app out. Ask whoever looks after these policies.",
        _ => $"see what it means at https://login.microsoftonline.com/error?code={code["AADSTS".Length..]}.",
    };

    private async Task FirstTryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await signIn.TryAsync(cancellationToken).WaitAsync(HealthPart.Longest, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on, and the next look finds what came of it.
        }
    }
}
