namespace BugBridge.Connectors.Text;

/// <summary>The containers that <see cref="RichTextBuilder"/> keeps open.</summary>
internal enum FrameKind
{
    /// <summary>The whole text.</summary>
    Document,

    /// <summary>A container too deep to be kept: its content goes to the one around it.</summary>
    Flattened,

    /// <summary>A quote.</summary>
    Quote,

    /// <summary>A list.</summary>
    List,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a row.</summary>
    Cell,
}
