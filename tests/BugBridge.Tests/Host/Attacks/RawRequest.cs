using System.Net.Sockets;
using System.Text;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Requests as they stand on the wire, which no client library would send.</summary>
internal static class RawRequest
{
    /// <summary>Sends the lines, with an empty one behind them, and gives the whole answer. An empty one when the server only hangs up.</summary>
    public static async Task<string> SendAsync(Uri home, params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(home.Host, home.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    /// <summary>Asks for a page with further header lines.</summary>
    public static Task<string> GetAsync(Uri home, string path, params string[] headers) =>
        SendAsync(home, [$"GET {path} HTTP/1.1", .. headers.Any(IsHost) ? [] : new[] { "Host: " + home.Authority }, "Connection: close", .. headers]);

    /// <summary>The status of an answer; 0 for none.</summary>
    public static int StatusOf(string answer) => answer.Split(' ') is ["HTTP/1.1", var status, ..] ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static bool IsHost(string header) => header.StartsWith("Host:", StringComparison.OrdinalIgnoreCase);
}
