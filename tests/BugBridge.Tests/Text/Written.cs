using System.Text.Json;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Tests.Text;

/// <summary>The ways that a text goes through every format and back.</summary>
internal static class Written
{
    /// <summary>The text after each way, by the format's name.</summary>
    public static IEnumerable<(string Format, RichText Text)> AndRead(RichText text) =>
    [
        ("HTML", HtmlReader.Read(HtmlWriter.Write(text))),
        ("Markdown", MarkdownReader.Read(MarkdownWriter.Write(text))),
        ("ADF", AdfReader.Read(JsonSerializer.SerializeToElement(AdfWriter.Write(text)))),
        ("wiki text", WikiReader.Read(WikiWriter.Write(text))),
    ];

    /// <summary>A document of Jira with these nodes.</summary>
    public static RichText Document(string content, string? site = null)
    {
        using var document = JsonDocument.Parse($$"""{"type":"doc","version":1,"content":[{{content}}]}""");
        return AdfReader.Read(document.RootElement, site);
    }
}
