using System.Collections.Immutable;

namespace BugBridge.Tests.Contracts;

/// <summary>A file as people send and see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record RigFile(string Name, string ContentType, ImmutableArray<byte> Content)
{
    /// <summary>Every byte there is, many times over, behind what tells that it is a picture.</summary>
    public static RigFile Picture(string name) => new(
        name, "image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 70_001).Select(number => (byte)(number * 7))]);

    /// <summary>Text with the line ends and letters that are easily spoilt.</summary>
    public static RigFile Text(string name) => new(name, "text/plain", [.. "first\r\nsecond\n\nGrüße, 漢字 \\ \" / \u007F\n"u8]);
}
