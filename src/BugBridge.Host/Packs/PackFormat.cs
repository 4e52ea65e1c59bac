namespace BugBridge.Host.Packs;

/// <summary>How a pack is written down.</summary>
internal enum PackFormat
{
    /// <summary>Markdown, for chats and wikis.</summary>
    Md,

    /// <summary>One self-contained file, which prints well.</summary>
    Html,

    /// <summary>One of its tables, for spreadsheets.</summary>
    Csv,

    /// <summary>What it was made of, for programs.</summary>
    Json,
}
