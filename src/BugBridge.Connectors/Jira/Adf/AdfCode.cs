using System.Text;
using System.Text.Json;
using BugBridge.Connectors.Text;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>Reads the text of code blocks.</summary>
internal static class AdfCode
{
    /// <summary>All text in the node, line ends as they are.</summary>
    public static string TextOf(JsonElement code)
    {
        var text = new StringBuilder();
        TreeWalk.Run(code, node =>
        {
            text.Append(AdfNode.TypeOf(node) is "hardBreak" ? "\n" : AdfNode.TextOf(node, "text"));
            return new Visit<JsonElement>(AdfNode.ContentOf(node));
        });
        return text.ToString();
    }
}
