using System.Net;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>
/// The human part of Freshdesk's error bodies, which come as <c>code</c> and <c>message</c>, or as <c>description</c> with <c>errors</c> by
/// field.
/// </summary>
internal static class FreshdeskErrors
{
    private const int Longest = 500;

    /// <summary>One line, or null when the body is not one of Freshdesk's.</summary>
    public static string? Explain(HttpStatusCode status, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, WireDepth.Document);
            var said = CleanText.OneLine(string.Join("; ", Texts(document.RootElement)));
            return said.Length == 0 ? null : said[..Math.Min(said.Length, Longest)] + Advice(status);
        }
        catch (JsonException)
        {
            return Advice(status) is { Length: > 0 } advice ? "no reason given" + advice : null;
        }
    }

    private static string Advice(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "; check Helpdesk:Freshdesk:ApiKey",
        HttpStatusCode.Forbidden => "; BugBridge's agent must be an administrator with access to all tickets",
        _ => string.Empty,
    };

    private static IEnumerable<string> Texts(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var name in new[] { "message", "description" })
        {
            if (Text(body, name) is { } said)
            {
                yield return said;
            }
        }

        if (body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
        {
            foreach (var error in errors.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object))
            {
                yield return $"{Text(error, "field") ?? "a field"}: {Text(error, "message") ?? Text(error, "code")}";
            }
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
