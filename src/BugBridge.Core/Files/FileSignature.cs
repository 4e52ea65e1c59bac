namespace BugBridge.Core.Files;

/// <summary>Tells files by their first bytes, since names and content types may lie.</summary>
public static class FileSignature
{
    /// <summary>How many first bytes are needed.</summary>
    public const int Length = 512;

    private const string Anything = "application/octet-stream";

    /// <summary>What a file is that begins like this.</summary>
    public static FileKind Of(ReadOnlySpan<byte> start) => start switch
    {
        _ when IsProgram(start) => FileKind.Program,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => FileKind.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.WebP,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => FileKind.Bmp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        _ => FileKind.Other,
    };

    /// <summary>
    /// The content type under which a file goes on: of what is known here the true one, and none that a browser would run. Null when the claimed one is a
    /// picture and the file is none: it lies.
    /// </summary>
    public static string? TypeFor(string claimed, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        var type = claimed.Split(';')[0].Trim().ToLowerInvariant();
        return kind switch
        {
            FileKind.Png => "image/png",
            FileKind.Jpeg => "image/jpeg",
            FileKind.Gif => "image/gif",
            FileKind.WebP => "image/webp",
            FileKind.Bmp => "image/bmp",
            FileKind.Pdf => "application/pdf",
            _ when type is "image/png" or "image/jpeg" or "image/jpg" or "image/gif" or "image/webp" or "image/bmp" => null,
            _ when IsRun(type) || type is "application/pdf" || type.Split('/') is not [{ Length: > 0 }, { Length: > 0 }] => Anything,
            _ => type,
        };
    }

    /// <summary>What browsers show with its scripts.</summary>
    private static bool IsRun(string type) =>
        type is "text/html" or "application/xhtml+xml" or "image/svg+xml" or "text/xml" or "application/xml" || type.Contains("script", StringComparison.Ordinal);

    private static bool IsProgram(ReadOnlySpan<byte> start) => start switch
    {
        // Text may begin with these two letters; programs for Windows hold a zero soon after them.
        [(byte)'M', (byte)'Z', ..] => start.Length < 64 || start[..64].Contains((byte)0),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => true,
        [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..] or [0xCE or 0xCF, 0xFA, 0xED, 0xFE, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..] => true,
        [(byte)'d', (byte)'e', (byte)'x', 0x0A, ..] => true,
        [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0, ..] => true,
        _ => false,
    };
}
