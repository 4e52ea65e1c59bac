using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BugBridge.Host.Notify.Mail;

/// <summary>Whether a mail server is who it says, by the authorities of the machine and those that the operator named.</summary>
internal sealed class MailTrust(X509Certificate2Collection authorities)
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";

    /// <summary>What was wrong with the certificate that was looked at last, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Looks at the server's certificate.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Fault = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) || certificate is null => "it sent no certificate",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "its certificate is for another name",
            _ => ChainFault(certificate, chain),
        };
        return Fault is null;
    }

    private string? ChainFault(X509Certificate certificate, X509Chain? seen)
    {
        using var chain = new X509Chain();
        if (authorities.Count > 0)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        foreach (var link in seen?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(link.Certificate);
        }

        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerUse));
        using var server = new X509Certificate2(certificate);
        return chain.Build(server) && authorities.Count > 0 ? null
            : "its certificate is not trusted: " + string.Join("; ", chain.ChainStatus.Select(status => status.StatusInformation.Trim()).Distinct(StringComparer.Ordinal));
    }
}
