namespace BugBridge.Host.Packs;

/// <summary>How a pack is written down.</summary>
internal enum PackFormat
{
    /// <summary>Markdown, for chats and wikis.</summary>
    Md,

    /// <summary>One self-contained file, which prints well.</summary>
    Html,

    /// <summary>The same as a PDF; a browser of this machine prints it.</summary>
    Pdf,

    /// <summary>All its tables, a sheet each, for spreadsheets.</summary>
    Xlsx,

    /// <summary>One of its tables, for spreadsheets and programs.</summary>
    Csv,

    /// <summary>What it was made of, for programs.</summary>
    Json,
}
