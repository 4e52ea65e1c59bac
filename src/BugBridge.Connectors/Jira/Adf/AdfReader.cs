using System.Text.Json;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>
/// Jira Cloud's Atlassian Document Format to <see cref="RichText"/>. Never throws: unknown nodes keep their text, and what is no document
/// at all is empty, or the text itself where a site still answers with a string.
/// </summary>
internal static class AdfReader
{
    /// <summary>Reads a document, or any node of one.</summary>
    public static RichText Read(JsonElement document)
    {
        if (document.ValueKind is JsonValueKind.String)
        {
            return RichText.FromPlain(document.GetString());
        }

        var visitor = new AdfVisitor();
        TreeWalk.Run(document, visitor.Enter);
        return visitor.Text;
    }
}
