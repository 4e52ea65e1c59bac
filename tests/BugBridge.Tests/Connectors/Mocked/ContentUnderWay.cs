using System.Net;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>The content of an answer, which says when it was read to its end or given up.</summary>
internal sealed class ContentUnderWay : HttpContent
{
    private readonly HttpContent _content;
    private Action? _end;

    public ContentUnderWay(HttpContent content, Action end)
    {
        (_content, _end) = (content, end);
        foreach (var (name, values) in content.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        try
        {
            await _content.CopyToAsync(stream, cancellationToken);
        }
        finally
        {
            End();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength ?? 0;
        return _content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        End();
        base.Dispose(disposing);
    }

    private void End() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
