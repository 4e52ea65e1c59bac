using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Http;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Makes text fit into Jira.</summary>
internal sealed class TextFitting(IJiraForms forms, int limit)
{
    private const int ShortLimit = 255;

    // Escapes would count where Jira counts characters.
    private static readonly JsonSerializerOptions Unescaped = new() { MaxDepth = WireDepth.Most, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// A description, comment or long text field, cut where Jira would refuse it. Measured in the form that is sent, which is never shorter
    /// than what Jira counts.
    /// </summary>
    public JsonNode Long(RichText text, string? restUrl) => forms.Write(TextCut.ToFit(text, limit, Measure, restUrl));

    /// <summary>A summary, title or short text field: one line of at most 255 characters.</summary>
    public static string Short(string text)
    {
        var line = CleanText.OneLine(text);
        return line.Length <= ShortLimit ? line : CleanText.Start(line, ShortLimit - 1) + "…";
    }

    private int Measure(RichText text) => forms.Write(text).ToJsonString(Unescaped).Length;
}
