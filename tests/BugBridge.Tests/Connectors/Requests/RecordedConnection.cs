using System.Text;

namespace BugBridge.Tests.Connectors.Requests;

/// <summary>A connection to nobody: keeps every byte that is sent, and answers one request with a success that says <c>null</c>.</summary>
internal sealed class RecordedConnection(Stream sent) : Stream
{
    private readonly MemoryStream _answer =
        new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnull"u8.ToArray());

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The way to the network, where every connection ends here.</summary>
    public static SocketsHttpHandler Network(Stream sent) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = (_, _) => new ValueTask<Stream>(new RecordedConnection(sent)),
    };

    /// <summary>What was sent, with the line ends of a text file.</summary>
    public static string TextOf(MemoryStream sent) => Encoding.UTF8.GetString(sent.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal);

    public override int Read(byte[] buffer, int offset, int count) => _answer.Read(buffer, offset, count);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _answer.ReadAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => sent.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => sent.WriteAsync(buffer, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
