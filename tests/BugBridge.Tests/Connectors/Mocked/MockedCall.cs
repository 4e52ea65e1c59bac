using System.Text;
using System.Text.Json;
using WireMock;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>A request as the mocked remote got it.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Path">As it was sent, escaped and with a slash before it.</param>
/// <param name="Query">Unescaped, with its question mark; empty when there was none.</param>
/// <param name="Body">Empty when there was none.</param>
/// <param name="Authorization">The header.</param>
/// <param name="ContentType">The header.</param>
internal sealed record MockedCall(string Method, string Path, string Query, string Body, string? Authorization, string? ContentType)
{
    /// <summary>The name of the host that was asked.</summary>
    public required string Host { get; init; }

    /// <summary>The query as it was sent.</summary>
    public required string RawQuery { get; init; }

    /// <summary>The body, which must be JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The body's member of that name.</summary>
    public JsonElement Ticket => Json.GetProperty("ticket");

    public static MockedCall Of(IRequestMessage request)
    {
        var url = new Uri(request.AbsoluteUrl);
        var body = request.Body ?? (request.BodyAsBytes is { } bytes ? Encoding.UTF8.GetString(bytes) : string.Empty);
        return new MockedCall(
            request.Method, url.AbsolutePath, Uri.UnescapeDataString(url.Query), body, Header(request, "Authorization"), Header(request, "Content-Type"))
        { Host = url.Host, RawQuery = url.Query };
    }

    public override string ToString() => $"{Method} {Path}{Query}";

    private static string? Header(IRequestMessage request, string name) =>
        request.Headers is { } headers && headers.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;
}
