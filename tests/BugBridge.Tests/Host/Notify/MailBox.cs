using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Listening = SmtpServer.SmtpServer;
using Parts = SmtpServer.ComponentModel.ServiceProvider;

namespace BugBridge.Tests.Host.Notify;

/// <summary>A real mail server on loopback, at a port of its own.</summary>
internal sealed class MailBox : IMessageStore, IMailboxFilter, IUserAuthenticator, IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _password;
    private readonly Task _work;

    private MailBox(X509Certificate2? certificate, bool isImplicit, string? password)
    {
        _password = password;
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).IsSecure(isImplicit)
                    .AuthenticationRequired(password is not null).AllowUnsecureAuthentication(certificate is null && password is not null);
                if (certificate is not null)
                {
                    endpoint.Certificate(certificate);
                }
            })
            .Build();
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, started) => _port.TrySetResult(((IPEndPoint)started.LocalEndPoint).Port);
        var parts = new Parts();
        parts.Add((IEndpointListenerFactory)listeners);
        parts.Add((IMessageStore)this);
        parts.Add((IMailboxFilter)this);
        parts.Add((IUserAuthenticator)this);
        _work = new Listening(options, parts).StartAsync(_ending.Token);
    }

    public int Port { get; private set; }

    /// <summary>Refuses senders while it is true.</summary>
    public bool Refuses { get; set; }

    /// <summary>An address that it does not know.</summary>
    public string? Unknown { get; set; }

    /// <summary>Takes whole mails while it is true, and never says whether it has them.</summary>
    public bool Hangs { get; set; }

    /// <summary>Ends when a mail was left without an answer.</summary>
    public Task Hanging => _hanging.Task;

    /// <summary>What came.</summary>
    public ConcurrentQueue<ReceivedMail> Mails { get; } = new();

    /// <summary>The passwords that it was shown.</summary>
    public ConcurrentQueue<string> Shown { get; } = new();

    /// <summary>Starts one.</summary>
    /// <param name="certificate">Encrypts with it: by STARTTLS, or from the first byte on.</param>
    /// <param name="isImplicit">Whether from the first byte on.</param>
    /// <param name="password">Lets in nobody without it.</param>
    public static async Task<MailBox> StartAsync(X509Certificate2? certificate = null, bool isImplicit = false, string? password = null)
    {
        var box = new MailBox(certificate, isImplicit, password);
        box.Port = await box._port.Task;
        return box;
    }

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            _hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        Mails.Enqueue(new ReceivedMail(
            [.. transaction.To.Select(to => to.AsAddress())], context.Authentication.User ?? string.Empty, context.Pipe.IsSecure, buffer.ToArray()));
        return SmtpResponse.Ok;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(!Refuses);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        Task.FromResult(to.AsAddress() != Unknown);

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
    {
        Shown.Enqueue(password);
        return Task.FromResult(password == _password);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        try
        {
            await _work;
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }

        _ending.Dispose();
    }
}
