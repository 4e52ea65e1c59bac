using System.Net.Sockets;
using System.Security.Cryptography;
using BugBridge.Host.Configuration;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace BugBridge.Host.Notify.Mail;

/// <summary>The mail server: connects to it, signs in, and says in plain words what went wrong.</summary>
internal sealed class MailServer(MailSettings settings, MailTokens tokens, TimeProvider clock)
{
    /// <summary>The port at which mail is submitted over TLS from the first byte on (RFC 8314).</summary>
    private const int ImplicitPort = 465;

    /// <summary>Its host and port.</summary>
    public string Name => $"{settings.Host}:{settings.Port}";

    /// <summary>Encrypted or not at all: a connection that is encrypted only when the other side offers it is laid open by whoever takes out the offer.</summary>
    internal static SecureSocketOptions ProtectionOf(MailSettings settings) => settings.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Implicit => SecureSocketOptions.SslOnConnect,
        MailSecurity.Auto when settings.Port == ImplicitPort => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Connects, signs in, does the work, and takes leave; all within the time that is set.</summary>
    /// <exception cref="SendException">It did not work; the message says why, without secrets.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<T> TalkAsync<T>(Func<MailClient, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        MailTrust? trust = null;
        MailCredential? credential = null;
        try
        {
            trust = new MailTrust(settings.Authorities());
            credential = await CredentialAsync(either.Token);
            using var client = Open(trust);
            await client.ConnectAsync(settings.Host, settings.Port, ProtectionOf(settings), either.Token);
            await SignInAsync(client, credential, either.Token);
            var came = await work(client, either.Token);
            await LeaveAsync(client, either.Token);
            return came;
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var said = limit.IsCancellationRequested || failure is TimeoutException
                ? $"did not answer within {settings.Timeout.TotalSeconds:0} seconds."
                : $"did not accept the mail: {trust?.Fault ?? Reason(failure)}";
            throw new SendException($"The mail server {Name} {credential?.Hide(said) ?? said}", failure);
        }
    }

    private MailClient Open(MailTrust trust) => new()
    {
        Timeout = (int)settings.Timeout.TotalMilliseconds,
        ServerCertificateValidationCallback = trust.Accepts,

        // Lists of revoked certificates are out of reach in many networks, and no other remote's are asked for either.
        CheckCertificateRevocation = false,
    };

    private async Task<MailCredential?> CredentialAsync(CancellationToken cancellationToken) =>
        settings.OAuth.IsOn ? new MailCredential(settings.User, await tokens.GetAsync(cancellationToken), IsToken: true)
        : settings.User.Length > 0 ? new MailCredential(settings.User, settings.Password, IsToken: false)
        : null;

    private async Task SignInAsync(MailClient client, MailCredential? credential, CancellationToken cancellationToken)
    {
        if (credential is null)
        {
            return;
        }

        try
        {
            await credential.SignInAsync(client, cancellationToken);
        }
        catch (AuthenticationException)
        {
            tokens.Forget();
            throw;
        }
    }

    /// <summary>The work is done, whatever becomes of the leave-taking.</summary>
    private static async Task LeaveAsync(MailClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            // The connection ends with the client.
        }
    }

    private static bool IsOfMail(Exception failure) => failure
        is OperationCanceledException or TimeoutException or CommandException or ProtocolException or AuthenticationException or SslHandshakeException
        or IOException or UnauthorizedAccessException or CryptographicException or SocketException or NotSupportedException or InvalidOperationException;

    private static string Reason(Exception failure) => failure switch
    {
        SmtpCommandException refusal => $"{(int)refusal.StatusCode} {refusal.Message}",
        AuthenticationException => $"it rejected the login: {failure.Message}",
        _ => failure.InnerException is { } inner ? Reason(inner) : failure.Message,
    };
}
