namespace BugBridge.Tests.Connectors;

/// <summary>
/// Shows each request to Prism, and then gives the scripted answer: so every path of a connector is walked and every request is checked,
/// whatever the examples in the vendor's document would have answered.
/// </summary>
internal sealed class ShownToPrism(Prism prism, HttpMessageHandler script) : DelegatingHandler(script)
{
    private readonly HttpClient _prism = new() { BaseAddress = prism.Address };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var copy = new HttpRequestMessage(request.Method, request.RequestUri!.PathAndQuery.TrimStart('/'));
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(cancellationToken));
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        using var answer = await _prism.SendAsync(copy, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _prism.Dispose();
        base.Dispose(disposing);
    }
}
