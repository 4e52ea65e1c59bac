using System.Security.Cryptography;
using System.Text.Json.Serialization;
using BugBridge.Core.Files;

namespace BugBridge.Sandbox.Files;

/// <summary>
/// The content of a file. Large ones are never held: what people attach is made anew each time it is read, and of what clients send only length
/// and checksum stay.
/// </summary>
public sealed class HeldFile
{
    /// <summary>How much of what clients send is kept, in bytes.</summary>
    public const int MostKept = 1_000_000;

    private const int PieceSize = 64 * 1024;
    private static readonly byte[] Noise = MakeNoise();
    private readonly byte[] _start;
    private readonly bool _isWhole;

    private HeldFile(byte[] start, long length, bool isWhole, string? sha256)
    {
        (_start, Length, _isWhole) = (start, length, isWhole);
        Sha256 = sha256 ?? ChecksumOf(this);
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>Its checksum, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Its first bytes; all of a small file.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Start => _start;

    /// <summary>A small file.</summary>
    public static HeldFile Of(ReadOnlySpan<byte> content) => new(content.ToArray(), content.Length, isWhole: true, sha256: null);

    /// <summary>A file of any length that begins as files of the type do, and goes on with numbers that look random.</summary>
    public static HeldFile Made(string contentType, long length)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var start = StartOf(contentType);
        return new HeldFile(start[..(int)Math.Min(start.Length, length)], length, isWhole: false, sha256: null);
    }

    /// <summary>A stream over it. What was received and not kept cannot be read again.</summary>
    public Stream Open() => _isWhole ? new MemoryStream(_start, writable: false) : new MadeStream(_start, Length);

    /// <summary>Takes in what a client sends, piece by piece; null when it is longer than <paramref name="most"/> bytes.</summary>
    internal static async Task<HeldFile?> ReceiveAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        using var checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var piece = new byte[PieceSize];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(piece, cancellationToken)) > 0;)
        {
            length += read;
            if (length > most)
            {
                return null;
            }

            checksum.AppendData(piece, 0, read);
            kept.Write(piece, 0, (int)Math.Min(read, Math.Max(0, MostKept - kept.Length)));
        }

        return new HeldFile(kept.ToArray(), length, length <= MostKept, Convert.ToHexStringLower(checksum.GetHashAndReset()));
    }

    private static byte[] StartOf(string contentType) => contentType switch
    {
        "image/png" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A],
        "image/jpeg" => [0xFF, 0xD8, 0xFF, 0xE0],
        "image/gif" => [.. "GIF89a"u8],
        "application/pdf" => [.. "%PDF-1.7\n"u8],
        _ => [.. "made by the sandbox\n"u8],
    };

    private static string ChecksumOf(HeldFile file)
    {
        using var checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var content = file.Open();
        var piece = new byte[PieceSize];
        for (int read; (read = content is MadeStream made ? made.Fill(piece) : content.Read(piece)) > 0;)
        {
            checksum.AppendData(piece, 0, read);
        }

        return Convert.ToHexStringLower(checksum.GetHashAndReset());
    }

    private static byte[] MakeNoise()
    {
        // A prime, so that pieces of the usual sizes all differ.
        var noise = new byte[65_521];
        var number = 2_463_534_242u;
        for (var at = 0; at < noise.Length; at++)
        {
            number ^= number << 13;
            number ^= number >> 17;
            number ^= number << 5;
            noise[at] = (byte)(number >> 8);
        }

        return noise;
    }

    /// <summary>The start, then noise over and over.</summary>
    private sealed class MadeStream(byte[] start, long length) : ForwardStream
    {
        private long _at;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Fill(buffer.Span));

        public int Fill(Span<byte> buffer)
        {
            var source = _at < start.Length ? start.AsSpan((int)_at) : Noise.AsSpan((int)((_at - start.Length) % Noise.Length));
            var next = (int)Math.Min(Math.Min(buffer.Length, source.Length), length - _at);
            source[..next].CopyTo(buffer);
            _at += next;
            return next;
        }
    }
}
