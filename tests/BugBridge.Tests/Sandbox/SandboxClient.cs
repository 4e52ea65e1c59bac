using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox;

namespace BugBridge.Tests.Sandbox;

/// <summary>A plain HTTP client for one stand-in, with good credentials.</summary>
internal sealed class SandboxClient : IDisposable
{
    private readonly HttpClient _http;

    private SandboxClient(Uri address, string credentials) => _http = new HttpClient
    {
        BaseAddress = address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))) },
    };

    public static SandboxClient Zendesk(SandboxServer sandbox, SandboxOptions? options = null) => Zendesk(sandbox.ZendeskUrl, options);

    public static SandboxClient Zendesk(Uri address, SandboxOptions? options = null)
    {
        var zendesk = (options ?? new SandboxOptions()).Zendesk;
        return new SandboxClient(address, $"{zendesk.Email}/token:{zendesk.ApiToken}");
    }

    public static SandboxClient Jira(SandboxServer sandbox, SandboxOptions? options = null) => Jira(sandbox.JiraUrl, options);

    public static SandboxClient Jira(Uri address, SandboxOptions? options = null)
    {
        var jira = (options ?? new SandboxOptions()).Jira;
        return new SandboxClient(address, $"{jira.Email}:{jira.Token}");
    }

    /// <summary>The JSON of a successful answer.</summary>
    public async Task<JsonNode> AskAsync(string verb, string path, string? body = null)
    {
        using var answer = await SendAsync(verb, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text.Length == 0 ? "{}" : text)!
            : throw new InvalidOperationException($"{verb} {path} answered {(int)answer.StatusCode}: {text}");
    }

    public async Task<int> StatusAsync(string verb, string path, string? body = null)
    {
        using var answer = await SendAsync(verb, path, body);
        return (int)answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(string verb, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();
}
