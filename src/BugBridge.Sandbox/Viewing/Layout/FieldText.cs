using System.Text.Json;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>Values of custom fields in words.</summary>
internal static class FieldText
{
    /// <summary>A text, a number, the name of an option, the words of a document, or all items of a list; null when the field is not set.</summary>
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", value.Items().Select(Of).OfType<string>()),
        JsonValueKind.Object when value.Field("type").Text() is "doc" => Adf.PlainText(value),
        JsonValueKind.Object => value.Field("value").Text() ?? value.Field("name").Text() ?? value.GetRawText(),
        _ => value.Text(),
    };
}
