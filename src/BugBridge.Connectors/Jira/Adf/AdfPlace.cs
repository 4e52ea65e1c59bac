namespace BugBridge.Connectors.Jira.Adf;

/// <summary>Where a block is to stand; the format allows different blocks in each.</summary>
internal enum AdfPlace
{
    /// <summary>At the top: everything.</summary>
    Document,

    /// <summary>In a table's cell: everything but a table.</summary>
    Cell,

    /// <summary>In a quote: paragraphs, lists and code.</summary>
    Quote,

    /// <summary>In an item of a list: paragraphs, lists and code.</summary>
    Item,
}
