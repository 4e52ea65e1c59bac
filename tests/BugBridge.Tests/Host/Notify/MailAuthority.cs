using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BugBridge.Tests.Host.Notify;

/// <summary>Gives certificates to mail servers of tests, and stands in a file so that it can be trusted.</summary>
internal sealed class MailAuthority : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";

    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAhead = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _root;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-authority-");

    public MailAuthority()
    {
        var request = new CertificateRequest("CN=Authority of a test", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        _root = request.CreateSelfSigned(Begin, LongAhead);
        System.IO.File.WriteAllText(File, _root.ExportCertificatePem());
    }

    /// <summary>The file with its certificate.</summary>
    public string File => Path.Combine(_folder.FullName, "authority.pem");

    /// <summary>A certificate for a server on loopback, or for another name.</summary>
    public X509Certificate2 Certify(string? name = null, bool isExpired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        if (name is null)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }
        else
        {
            names.AddDnsName(name);
        }

        var request = new CertificateRequest("CN=Server of a test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerUse)], critical: false));
        using var bare = request.Create(_root, Begin, isExpired ? Begin.AddYears(1) : LongAhead, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    public void Dispose()
    {
        _key.Dispose();
        _root.Dispose();
        _folder.Delete(recursive: true);
    }
}
