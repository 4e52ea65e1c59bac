using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BugBridge.Tests.Host.Notify;

/// <summary>
/// A mail server on loopback that lets in by tokens, as Microsoft 365 and Google do: AUTH XOAUTH2, or OAUTHBEARER of RFC 7628. The library's
/// server of the other tests knows passwords alone.
/// </summary>
internal sealed class TokenMailBox : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly string _mechanism;
    private readonly Task _work;

    public TokenMailBox(string mechanism = "XOAUTH2")
    {
        _mechanism = mechanism;
        _listener.Start();
        _work = WorkAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The token that it takes; it answers to others with what it was sent.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>What those who signed in said, decoded.</summary>
    public ConcurrentQueue<string> Shown { get; } = new();

    /// <summary>How many mails it took.</summary>
    public int Taken { get; private set; }

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
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            await writer.WriteLineAsync(Answer(line));
            if (line == "DATA")
            {
                while (await reader.ReadLineAsync(cancellationToken) is { } text && text != ".")
                {
                    // Nobody reads it.
                }

                Taken++;
                await writer.WriteLineAsync("250 taken");
            }
            else if (line == "QUIT")
            {
                return;
            }
        }
    }

    private string Answer(string line) => line.Split(' ', ':')[0] switch
    {
        "EHLO" => $"250-mail.example\r\n250 AUTH {_mechanism}",
        "AUTH" => SignIn(line),
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private string SignIn(string line)
    {
        var said = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1]));
        Shown.Enqueue(said);
        return said.Contains($"auth=Bearer {Token}\u0001", StringComparison.Ordinal) ? "235 welcome" : $"535 5.7.8 not known here: {line} ({said.Replace('\u0001', ' ')})";
    }
}
