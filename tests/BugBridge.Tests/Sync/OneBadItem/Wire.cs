using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>Between a connector and a stand-in: writes down which calls name an item, and lets one of them fail, for that item alone and for good.</summary>
internal sealed partial class Wire() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private Regex? _item;

    /// <summary>The calls that named the item, as verb and path with ids left out.</summary>
    public ConcurrentDictionary<string, bool> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The call that fails, or null.</summary>
    public string? Failing { get; set; }

    /// <summary>How it fails: a status, or 200 for a body that is no JSON.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.InternalServerError;

    /// <summary>How often it failed.</summary>
    public int Hits { get; private set; }

    /// <summary>From now on calls that read and name one of these are written down, and may fail.</summary>
    public void Watch(params string[] ids) => _item = new Regex($@"(?<![\w.-])({string.Join('|', ids.Select(Regex.Escape))})(?![\w.-])", RegexOptions.None, TimeSpan.FromSeconds(1));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        var isRead = request.Method == HttpMethod.Get || path.EndsWith("/bulkfetch", StringComparison.Ordinal);
        if (isRead && _item?.IsMatch(Uri.UnescapeDataString(request.RequestUri.PathAndQuery) + " " + body) == true)
        {
            var call = $"{request.Method} {Id().Replace(path, "{id}")}";
            Seen[call] = true;
            if (call == Failing)
            {
                Hits++;
                return new HttpResponseMessage(Status) { RequestMessage = request, Content = new StringContent("{\"broken", Encoding.UTF8, "application/json") };
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    [GeneratedRegex(@"(?<=/)([A-Z]+-)?[0-9]+(?=/|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
