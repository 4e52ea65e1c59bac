using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BugBridge.Tests.Host.Notify;

/// <summary>A mail server on loopback that takes every mail, or refuses every sender.</summary>
internal sealed class MailBox : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _work;

    public MailBox()
    {
        _listener.Start();
        _work = WorkAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Refuses senders while it is true.</summary>
    public bool Refuses { get; set; }

    /// <summary>What came, each with its envelope's recipients before it.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _work;
        _ending.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (!_ending.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                await TalkAsync(client, _ending.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 ready");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "RCPT")
            {
                mail.AppendLine(line);
            }

            await writer.WriteLineAsync(verb switch
            {
                "EHLO" => "250 mail.example",
                "MAIL" when Refuses => "550 sender is not welcome",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (verb == "DATA")
            {
                while (await reader.ReadLineAsync(cancellationToken) is { } text && text != ".")
                {
                    mail.AppendLine(text);
                }

                Mails.Enqueue(mail.ToString());
                mail.Clear();
                await writer.WriteLineAsync("250 taken");
            }
            else if (verb == "QUIT")
            {
                return;
            }
        }
    }
}
