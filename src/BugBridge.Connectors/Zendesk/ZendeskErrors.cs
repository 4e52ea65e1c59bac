using System.Net;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Zendesk;

/// <summary>
/// The human part of Zendesk's error bodies, which come as <c>error</c> and <c>description</c> with <c>details</c> by field, as
/// <c>error.title</c> and <c>error.message</c>, or as a list <c>errors</c>.
/// </summary>
internal static class ZendeskErrors
{
    private const int Longest = 500;
    private static readonly string[] Telling = ["error", "title", "description", "error_description", "message", "detail", "details", "errors"];

    /// <summary>One line, or null when the body is not one of Zendesk's.</summary>
    public static string? Explain(HttpStatusCode status, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, WireDepth.Document);
            var said = CleanText.OneLine(string.Join(": ", Texts(document.RootElement, depth: 0).Distinct(StringComparer.Ordinal)));
            return said.Length == 0 ? null : said[..Math.Min(said.Length, Longest)] + Advice(status);
        }
        catch (JsonException)
        {
            return Advice(status) is { Length: > 0 } advice ? "no reason given" + advice : null;
        }
    }

    private static string Advice(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "; check the credentials of Helpdesk:Zendesk",
        HttpStatusCode.Forbidden => "; BugBridge's account must be an administrator, with the scopes read and write",
        _ => string.Empty,
    };

    private static IEnumerable<string> Texts(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.String => [TextOf(element)],
        JsonValueKind.Array when depth < 6 => element.EnumerateArray().SelectMany(item => Texts(item, depth + 1)),
        JsonValueKind.Object when depth < 6 => element.EnumerateObject()
            .Where(property => depth > 0 || Telling.Contains(property.Name, StringComparer.Ordinal))
            .SelectMany(property => Texts(property.Value, depth + 1)),
        _ => [],
    };

    private static string TextOf(JsonElement element) => element.Deserialize<string>(ZendeskJson.Options) ?? string.Empty;
}
