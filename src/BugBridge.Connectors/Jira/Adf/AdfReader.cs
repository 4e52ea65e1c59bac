using System.Text.Json;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

internal static class AdfReader
{
    public static RichText Read(JsonElement adf)
    {
        if (adf.ValueKind != JsonValueKind.Object || !adf.TryGetProperty("content", out var content))
        {
            return RichText.Empty;
        }

        return new RichText([.. content.EnumerateArray().Select(node => (Block)Paragraph.Of(new TextRun(TextOf(node))))]);
    }

    private static string TextOf(JsonElement node) =>
        node.TryGetProperty("text", out var text) ? text.GetString()!
        : node.TryGetProperty("content", out var content) ? string.Concat(content.EnumerateArray().Select(TextOf)) : string.Empty;
}
