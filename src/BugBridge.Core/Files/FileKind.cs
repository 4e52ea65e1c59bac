namespace BugBridge.Core.Files;

/// <summary>What the first bytes of a file show it to be.</summary>
public enum FileKind
{
    /// <summary>Nothing that is known here, which is most of what there is.</summary>
    Other,

    /// <summary>A program or library of Windows, Linux, macOS or Android, or a shortcut to one.</summary>
    Program,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A GIF picture.</summary>
    Gif,

    /// <summary>A WebP picture.</summary>
    WebP,

    /// <summary>A BMP picture.</summary>
    Bmp,

    /// <summary>A PDF document.</summary>
    Pdf,
}
