namespace BugBridge.Connectors.Text;

/// <summary>Where inlines are written; line ends and bars mean different things there.</summary>
internal enum MarkdownPlace
{
    /// <summary>In a paragraph, which may have several lines.</summary>
    Paragraph,

    /// <summary>In a heading, which has one.</summary>
    Heading,

    /// <summary>In a table's cell, whose line ends are tags.</summary>
    Cell,
}
