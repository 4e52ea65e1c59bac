namespace BugBridge.Core.Remotes;

/// <summary>What a field of a ticket or issue that BugBridge wants holds.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    Paragraph,

    /// <summary>A date without a time.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,
}
