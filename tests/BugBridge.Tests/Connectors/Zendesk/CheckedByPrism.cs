namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>
/// Shows each request to Prism as well, and gives the scripted answer: so every path of the connector is walked, and every request is
/// checked, whatever the examples in the document would have answered.
/// </summary>
internal sealed class CheckedByPrism(Uri prism, HttpMessageHandler script) : DelegatingHandler(script)
{
    private readonly HttpClient _prism = new() { BaseAddress = prism };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Signing in stands outside of the Ticketing API's document.
        if (request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
        {
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri.PathAndQuery.TrimStart('/'));
            copy.Headers.Authorization = request.Headers.Authorization;
            if (request.Content is { } content)
            {
                copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
                copy.Content.Headers.ContentType = content.Headers.ContentType;
            }

            using var answer = await _prism.SendAsync(copy, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _prism.Dispose();
        base.Dispose(disposing);
    }
}
