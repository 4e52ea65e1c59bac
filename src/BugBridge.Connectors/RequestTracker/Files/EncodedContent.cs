using System.Buffers.Text;
using System.Text;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker.Files;

/// <summary>
/// The bytes of a file out of Request Tracker's JSON, where they stand in base64 with line ends as the member <c>Content</c>: decoded while they are
/// read, so that neither text nor file is ever held whole.
/// </summary>
internal sealed class EncodedContent(Stream json) : ForwardStream
{
    private const string Wanted = "Content";
    private const int PieceSize = 48 * 1024;

    private readonly byte[] _raw = new byte[PieceSize];
    private readonly byte[] _digits = new byte[PieceSize + 4];
    private readonly byte[] _decoded = new byte[PieceSize + 4];
    private int _rawAt;
    private int _rawEnd;
    private int _waiting;
    private int _decodedAt;
    private int _decodedEnd;
    private Place _place = Place.Before;

    private enum Place
    {
        Before,
        Within,
        After,
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0)
        {
            return 0;
        }

        while (_decodedAt == _decodedEnd)
        {
            if (_place == Place.Before)
            {
                await FindAsync(cancellationToken);
            }
            else if (_place == Place.After || !await DecodeAsync(cancellationToken))
            {
                return 0;
            }
        }

        var length = Math.Min(buffer.Length, _decodedEnd - _decodedAt);
        _decoded.AsMemory(_decodedAt, length).CopyTo(buffer);
        _decodedAt += length;
        return length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            json.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Goes to the member's value: the text after its name and a colon, in the outermost object.</summary>
    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var depth = 0;
        string? last = null;
        for (; ; )
        {
            switch (await NextAsync(cancellationToken))
            {
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
                case (byte)'"':
                    last = await NameAsync(cancellationToken);
                    break;
                case (byte)':' when depth == 1 && last == Wanted:
                    await EnterAsync(cancellationToken);
                    return;
                case -1:
                    // A file without a byte has no such member.
                    _place = Place.After;
                    return;
            }
        }
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        int next;
        while ((next = await NextAsync(cancellationToken)) is ' ' or '\n' or '\r' or '\t')
        {
        }

        _place = next == '"' ? Place.Within : Place.After;
    }

    /// <summary>The text up to its end, of which no more than the beginning is kept.</summary>
    private async Task<string> NameAsync(CancellationToken cancellationToken)
    {
        var name = new StringBuilder();
        for (var next = await NextAsync(cancellationToken); next is not ('"' or -1); next = await NextAsync(cancellationToken))
        {
            if (next == '\\')
            {
                next = await NextAsync(cancellationToken);
            }

            if (name.Length <= Wanted.Length)
            {
                name.Append((char)next);
            }
        }

        return name.ToString();
    }

    /// <summary>Decodes the next piece; false at the end.</summary>
    private async Task<bool> DecodeAsync(CancellationToken cancellationToken)
    {
        if (_rawAt == _rawEnd && !await FillAsync(cancellationToken))
        {
            throw Broken(RemoteFailureKind.TryLater, "it ends in the middle of the file");
        }

        while (_rawAt < _rawEnd && _waiting < PieceSize && _place == Place.Within)
        {
            var next = _raw[_rawAt++];
            if (next == '"')
            {
                _place = Place.After;
            }
            else if (next == '\\')
            {
                await SkipEscapeAsync(cancellationToken);
            }
            else if (next > ' ')
            {
                _digits[_waiting++] = next;
            }
        }

        var whole = _place == Place.After ? _waiting : _waiting / 4 * 4;
        if (Base64.DecodeFromUtf8(_digits.AsSpan(0, whole), _decoded, out _, out _decodedEnd) != System.Buffers.OperationStatus.Done)
        {
            throw Broken(RemoteFailureKind.Refused, "the file's content is not base64");
        }

        _digits.AsSpan(whole, _waiting - whole).CopyTo(_digits);
        (_waiting, _decodedAt) = (_waiting - whole, 0);
        return true;
    }

    /// <summary>Line ends are escaped, and some writers escape the slash, which is a digit.</summary>
    private async Task SkipEscapeAsync(CancellationToken cancellationToken)
    {
        switch (await NextAsync(cancellationToken))
        {
            case '/':
                _digits[_waiting++] = (byte)'/';
                break;
            case 'n' or 'r' or 't':
                break;
            default:
                throw Broken(RemoteFailureKind.Refused, "the file's content is not base64");
        }
    }

    private async ValueTask<int> NextAsync(CancellationToken cancellationToken) =>
        _rawAt < _rawEnd || await FillAsync(cancellationToken) ? _raw[_rawAt++] : -1;

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        (_rawAt, _rawEnd) = (0, await json.ReadAsync(_raw, cancellationToken));
        return _rawEnd > 0;
    }

    private static RemoteException Broken(RemoteFailureKind kind, string what) =>
        new(Remote.Helpdesk, kind, $"{RequestTrackerSite.Name} gave an answer that cannot be read: {what}.");
}
