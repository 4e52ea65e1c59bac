using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>
/// A file as (part of) a request's body: copied piece by piece from where it comes to where it goes. It can be sent once; a second try fails
/// before anything is sent, so that the whole transfer is begun again.
/// </summary>
internal sealed class FileBody : HttpContent
{
    private const int PieceSize = 64 * 1024;
    private readonly FileContent _file;
    private readonly Remote _remote;
    private bool _isSpent;

    /// <param name="file">Stays the caller's to dispose of.</param>
    /// <param name="remote">Where it goes.</param>
    public FileBody(FileContent file, Remote remote)
    {
        (_file, _remote) = (file, remote);
        Headers.ContentType = MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type : new MediaTypeHeaderValue("application/octet-stream");
    }

    /// <summary>Called after each piece, with its bytes: the transfer goes on.</summary>
    public Action<int>? Moved { get; set; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isSpent)
        {
            throw Failed(RemoteFailureKind.TryLater, "was already sent once and has to be opened again");
        }

        _isSpent = true;
        var sent = await CopyAsync(stream, cancellationToken);
        if (_file.Length is { } length && sent != length)
        {
            throw Failed(RemoteFailureKind.Refused, $"has {sent} bytes where {length} were announced");
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length ?? 0;
        return _file.Length is not null;
    }

    private async Task<long> CopyAsync(Stream stream, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            var sent = 0L;
            for (int read; (read = await _file.Content.ReadAsync(piece, cancellationToken)) > 0; sent += read)
            {
                if (sent + read > _file.Length)
                {
                    throw Failed(RemoteFailureKind.Refused, $"has more than the {_file.Length} bytes that were announced");
                }

                await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken);
                Moved?.Invoke(read);
            }

            return sent;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    // The request ends in the middle, so that the remote has no whole file.
    private RemoteException Failed(RemoteFailureKind kind, string what) => new(_remote, kind, $"The file {_file.Name} {what}.");
}
