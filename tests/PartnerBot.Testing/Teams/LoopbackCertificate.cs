using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerBot.Testing.Teams;

/// <summary>A certificate made for this run. It is trusted by being known, not by a name or an authority.</summary>
internal static class LoopbackCertificate
{
    public static X509Certificate2 Instance { get; } = Make();

    public static bool IsShown(X509Certificate? certificate) =>
        certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(Instance.RawData);

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=FakeTeams", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // Kestrel on Windows takes only keys that have been through a file format.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
