using BugBridge.Core.Remotes;

namespace BugBridge.Core.Files;

/// <summary>A file that was opened, after a look at its first bytes: ready to go on under a safe name, or refused.</summary>
/// <param name="File">Ready to be sent, once; null when it is refused.</param>
/// <param name="Refusal">Why it does not cross, as the end of a sentence that begins with the file; null when it does.</param>
public sealed record FileCheck(FileContent? File, string? Refusal)
{
    /// <summary>Looks at a file. What is sent on begins with the bytes that were looked at, and ends with a failure where it is larger than allowed.</summary>
    /// <param name="opened">Stays the caller's to dispose of.</param>
    /// <param name="name">The safe name.</param>
    /// <param name="settings">What may cross.</param>
    /// <param name="source">Where the file comes from, for failures.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<FileCheck> OfAsync(FileContent opened, string name, FileSettings settings, Remote source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Refusal(opened.Name, opened.ContentType, opened.Length) is { } refusal)
        {
            return new FileCheck(null, refusal);
        }

        var start = new byte[FileSignature.Length];
        var length = await opened.Content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        var kind = FileSignature.Of(start.AsSpan(0, length));
        return (kind, FileSignature.TypeFor(opened.ContentType, kind)) switch
        {
            _ when length == 0 => new FileCheck(null, "it is empty"),
            (FileKind.Program, _) when settings.RefusePrograms => new FileCheck(null, "it is a program, whatever its name"),
            (_, null) => new FileCheck(null, "its content does not match its type"),
            (_, { } type) => new FileCheck(
                new FileContent(name, type, opened.Length, new CheckedStream(start.AsMemory(0, length), opened, settings, source)), null),
        };
    }

    /// <summary>The bytes that were looked at, then the rest.</summary>
    private sealed class CheckedStream(ReadOnlyMemory<byte> start, FileContent opened, FileSettings settings, Remote source) : ForwardStream
    {
        private ReadOnlyMemory<byte> _start = start;
        private long _read = start.Length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_start.IsEmpty)
            {
                var length = Math.Min(_start.Length, buffer.Length);
                _start[..length].CopyTo(buffer);
                _start = _start[length..];
                return length;
            }

            var read = await opened.Content.ReadAsync(buffer, cancellationToken);
            _read += read;
            return _read <= settings.LargestBytes
                ? read
                : throw new RemoteException(source, RemoteFailureKind.Refused, $"The file is larger than {settings.LargestMegabytes} MB.");
        }
    }
}
