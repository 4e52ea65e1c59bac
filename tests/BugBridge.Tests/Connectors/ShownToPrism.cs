namespace BugBridge.Tests.Connectors;

/// <summary>
/// Shows each request to Prism, and then lets it go to the remote that the test has: so every path of a connector is walked and every request is checked,
/// whatever the examples in the vendor's document would have answered.
/// </summary>
internal sealed class ShownToPrism(Prism prism, HttpMessageHandler wire) : DelegatingHandler(wire)
{
    private readonly HttpClient _prism = new() { BaseAddress = prism.Address };

    /// <summary>Whether the vendor's document is about such a path at all.</summary>
    public Func<string, bool> Concerns { get; init; } = _ => true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Concerns(request.RequestUri!.AbsolutePath))
        {
            await ShowAsync(request, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _prism.Dispose();
        base.Dispose(disposing);
    }

    private async Task ShowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
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
    }
}
