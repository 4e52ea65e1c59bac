using System.Text;
using System.Text.Json.Nodes;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>A wire on which answers to some calls are changed, or something happens before they are made.</summary>
internal sealed class Rewriting() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>What the path ends with.</summary>
    public string Path { get; set; } = "(none)";

    /// <summary>Happens before the call.</summary>
    public Action Before { get; set; } = () => { };

    /// <summary>Changes the answer.</summary>
    public Action<JsonNode> After { get; set; } = _ => { };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith(Path, StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        Before();
        var answer = await base.SendAsync(request, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.IsSuccessStatusCode && JsonNode.Parse(said) is { } json)
        {
            After(json);
            answer.Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return answer;
    }
}
