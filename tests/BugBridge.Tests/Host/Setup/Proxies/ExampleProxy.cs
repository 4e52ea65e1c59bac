using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace BugBridge.Tests.Host.Setup.Proxies;

/// <summary>
/// An example of a proxy, as it is shipped, at work on loopback in the program that it is written for: only ports and certificate are others. Without the program
/// the test is skipped.
/// </summary>
internal sealed class ExampleProxy : IDisposable
{
    /// <summary>The name in the examples.</summary>
    public const string Name = "bugbridge.example.com";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-proxy-");
    private readonly int _port = FreePort();
    private Process? _process;

    private ExampleProxy()
    {
    }

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    private string Certificate => Path.Combine(_folder.FullName, "certificate.pem");

    private string Key => Path.Combine(_folder.FullName, "key.pem");

    /// <summary>Starts the program with an example that leads to the worker.</summary>
    public static async Task<ExampleProxy> StartAsync(string file, Uri worker)
    {
        var proxy = new ExampleProxy();
        try
        {
            await proxy.RunAsync(file, await File.ReadAllTextAsync(SourceTree.PathOf("config/" + file), Ending), worker);
            return proxy;
        }
        catch
        {
            proxy.Dispose();
            throw;
        }
    }

    /// <summary>Somebody outside, whose browser takes what it can unpack.</summary>
    public HttpClient Visit()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = true,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = async (_, ending) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, _port, ending);
                return new NetworkStream(socket, ownsSocket: true);
            },
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, found, _, _) => found?.Subject == $"CN={Name}" },
        };
        return new HttpClient(handler) { BaseAddress = new Uri($"https://{Name}") };
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RunAsync(string file, string example, Uri worker)
    {
        WriteCertificate();
        var (program, arguments, settings) = file == "Caddyfile" ? Caddy(example, worker) : Nginx(example, worker);
        var path = new[] { "/usr/sbin", "/usr/bin", "/usr/local/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"There is no {program} here.");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "proxy.conf"), settings, Ending);
        var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false, WorkingDirectory = _folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true };
        (start.Environment["XDG_DATA_HOME"], start.Environment["XDG_CONFIG_HOME"]) = (_folder.FullName, _folder.FullName);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await ListeningAsync();
    }

    /// <summary>Nothing tells when it listens but that it does.</summary>
    private async Task ListeningAsync()
    {
        while (true)
        {
            Ending.ThrowIfCancellationRequested();
            Assert.False(_process!.HasExited, $"The proxy ended: {(_process.HasExited ? await _process.StandardError.ReadToEndAsync(Ending) : string.Empty)}");
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, _port, Ending);
                _process.ErrorDataReceived += (_, _) => { };
                _process.BeginErrorReadLine();
                return;
            }
            catch (SocketException)
            {
                await Task.Yield();
            }
        }
    }

    private (string Program, string[] Arguments, string Settings) Caddy(string example, Uri worker) => (
        "caddy",
        ["run", "--config", "proxy.conf", "--adapter", "caddyfile"],
        "{\n\tadmin off\n\tauto_https disable_redirects\n}\n" + Replaced(
            example,
            ($"\n{Name} {{", $"\nhttps://{Name}:{_port} {{\n\tbind 127.0.0.1\n\ttls {Certificate} {Key}"),
            ("127.0.0.1:8580", worker.Authority)));

    private (string Program, string[] Arguments, string Settings) Nginx(string example, Uri worker)
    {
        var folders = string.Join(' ', new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(name => $"{name}_temp_path {_folder.FullName}/{name};"));
        var server = Replaced(
            example,
            ("listen 80;", $"listen 127.0.0.1:{FreePort()};"),
            ("listen [::]:80;", string.Empty),
            ("listen 443 ssl;", $"listen 127.0.0.1:{_port} ssl;"),
            ("listen [::]:443 ssl;", string.Empty),
            ($"/etc/ssl/{Name}.pem", Certificate),
            ($"/etc/ssl/private/{Name}.key", Key),
            ("127.0.0.1:8580", worker.Authority));
        var user = Environment.IsPrivilegedProcess ? "user root; " : string.Empty;
        return (
            "nginx",
            ["-p", _folder.FullName, "-c", "proxy.conf", "-e", "stderr"],
            $"daemon off; {user}pid {_folder.FullName}/pid; error_log stderr; events {{}}\nhttp {{ access_log off; {folders}\n{server}\n}}\n");
    }

    private static string Replaced(string example, params (string Old, string New)[] parts) => parts.Aggregate(example, (text, part) =>
    {
        Assert.Contains(part.Old, text, StringComparison.Ordinal);
        return text.Replace(part.Old, part.New, StringComparison.Ordinal);
    });

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
    }
}
