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
    /// <param name="document">As Jira gave it.</param>
    /// <param name="site">Jira's address, which relative links belong to; null when it does not matter.</param>
    public static RichText Read(JsonElement document, string? site = null)
    {
        if (document.ValueKind is JsonValueKind.String)
        {
            return RichText.FromPlain(document.GetString());
        }

        var visitor = new AdfVisitor(site);
        TreeWalk.Run(document, visitor.Enter);
        return visitor.Text;
    }
}
