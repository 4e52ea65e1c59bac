using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>Between a connector and a remote: writes down which calls name the bad item, and lets one of them fail, for that item alone and for good.</summary>
internal sealed partial class Wire() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    // Shorter numbers stand in bodies for other things.
    private const int ShortestInBody = 4;
    private static readonly string[] Owners = ["ObjectId", "TransactionId"];
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    /// <summary>The calls that named the item, as verb and path with ids left out.</summary>
    public ConcurrentDictionary<string, bool> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The call that fails, or null.</summary>
    public string? Failing { get; set; }

    /// <summary>How it fails: a status, or 200 for a body that is no JSON.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.InternalServerError;

    /// <summary>How often it failed.</summary>
    public int Hits { get; private set; }

    /// <summary>From now on calls that name one of these, or what a list said to be a part of it, are written down and may fail.</summary>
    public void Watch(params IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>())
        {
            _names[name] = true;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        if (Names(Uri.UnescapeDataString(request.RequestUri!.PathAndQuery).Replace('+', ' '), shortest: 1) || Names(body, ShortestInBody))
        {
            var call = $"{request.Method} {Id().Replace(request.RequestUri.AbsolutePath, "{id}")}";
            Seen[call] = true;
            if (call == Failing)
            {
                Hits++;
                return new HttpResponseMessage(Status) { RequestMessage = request, Content = new StringContent("{\"broken", Encoding.UTF8, "application/json") };
            }
        }

        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        Learn(await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer;
    }

    private bool Names(string text, int shortest) => _names.Keys.Any(name => name.Length >= shortest && Regex.IsMatch(
        text, $@"(?<![\w.-]){Regex.Escape(name)}(?![\w.-])", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>What Request Tracker has written in a ticket has ids of its own, by which it is asked for.</summary>
    private void Learn(string answer)
    {
        if (!Owners.Any(owner => answer.Contains(owner, StringComparison.Ordinal)))
        {
            return;
        }

        using var json = JsonDocument.Parse(answer);
        var rows = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("items", out var items) ? items.EnumerateArray() : default;
        Watch(rows.Where(row => Owners.Any(owner => row.TryGetProperty(owner, out var id) && _names.ContainsKey(id.ToString()))).Select(row => row.GetProperty("id").ToString()));
    }

    [GeneratedRegex("(?<=/)(([A-Z]+-)?[0-9]+|[^/]+(@|%40)[^/]+|bugbridge(:|%3A)[^/]+)(?=/|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
