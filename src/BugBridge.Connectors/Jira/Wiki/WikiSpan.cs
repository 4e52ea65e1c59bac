namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Where text is written: other characters would end each.</summary>
internal enum WikiSpan
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>The text of a link, which brackets and bars would end, and in which no backslash is undone.</summary>
    Link,

    /// <summary>Monospaced text, which braces would end.</summary>
    Code,
}
