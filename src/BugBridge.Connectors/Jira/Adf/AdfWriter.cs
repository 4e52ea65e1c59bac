using System.Text.Json.Nodes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

internal static class AdfWriter
{
    public static JsonObject Write(RichText text) => new()
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray([.. text.Blocks.Select(block => Paragraph(PlainText.Of(RichText.Of(block))))]),
    };

    private static JsonObject Paragraph(string text) => new()
    {
        ["type"] = "paragraph",
        ["content"] = text.Length == 0 ? [] : new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
    };
}
