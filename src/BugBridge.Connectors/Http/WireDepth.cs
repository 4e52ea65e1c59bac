using System.Text.Json;

namespace BugBridge.Connectors.Http;

/// <summary>How deep JSON may be that comes from a remote.</summary>
public static class WireDepth
{
    /// <summary>
    /// Levels of objects and lists. A list in a list takes four of them in Jira's documents, so this is for more than a hundred, one in the other; what is
    /// read has to fit into the store, which takes more.
    /// </summary>
    public const int Most = 512;

    /// <summary>The same, for a document that is read without a type.</summary>
    public static readonly JsonDocumentOptions Document = new() { MaxDepth = Most };
}
