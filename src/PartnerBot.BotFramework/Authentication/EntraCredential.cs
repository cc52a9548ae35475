using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Makes the credential that the settings describe.</summary>
internal static class EntraCredential
{
    public static TokenCredential Create(BotAuthenticationOptions options, HttpPipelineTransport transport)
    {
        var cloud = CloudAddresses.Of(options.Cloud);
        var tenant = options.AppType == BotAppType.MultiTenant ? cloud.SharedTenant : options.TenantId;

        if (options.AppType == BotAppType.UserAssignedMSI)
            return Managed(options.AppId!, transport);
        if (options.Password is { } password)
            return new ClientSecretCredential(tenant, options.AppId, password, For<ClientSecretCredentialOptions>(cloud, transport));
        if (!string.IsNullOrWhiteSpace(options.FederatedClientId))
            return Federated(tenant!, options, cloud, transport);

        return new ClientCertificateCredential(tenant, options.AppId, Certificate(options), For<ClientCertificateCredentialOptions>(cloud, transport));
    }

    private static ManagedIdentityCredential Managed(string clientId, HttpPipelineTransport transport) =>
        new(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId)) { Transport = transport });

    private static ClientAssertionCredential Federated(
        string tenant, BotAuthenticationOptions options, CloudAddresses cloud, HttpPipelineTransport transport)
    {
        var identity = Managed(options.FederatedClientId!, transport);
        var context = new TokenRequestContext([cloud.FederationScope]);

        return new ClientAssertionCredential(
            tenant,
            options.AppId,
            async cancellationToken => (await identity.GetTokenAsync(context, cancellationToken)).Token,
            For<ClientAssertionCredentialOptions>(cloud, transport));
    }

    private static X509Certificate2 Certificate(BotAuthenticationOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.CertificatePem))
            return X509Certificate2.CreateFromPem(options.CertificatePem, options.CertificatePem);
        if (!string.IsNullOrWhiteSpace(options.CertificateThumbprint))
            return FromStore(options.CertificateThumbprint);

        return options.CertificatePath!.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var certificate, ..])
                return certificate;
        }

        throw new CryptographicException($"No personal certificate has the thumbprint '{thumbprint}'.");
    }

    // Instance discovery asks the login host whether it is one; ours is a constant.
    private static TOptions For<TOptions>(CloudAddresses cloud, HttpPipelineTransport transport)
        where TOptions : TokenCredentialOptions, new()
    {
        var options = new TOptions { AuthorityHost = cloud.Login, Transport = transport };
        switch (options)
        {
            case ClientSecretCredentialOptions secret: secret.DisableInstanceDiscovery = true; break;
            case ClientCertificateCredentialOptions certificate: certificate.DisableInstanceDiscovery = true; break;
            case ClientAssertionCredentialOptions assertion: assertion.DisableInstanceDiscovery = true; break;
        }

        return options;
    }
}
