using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>Answers as a test scripts it, and keeps what it was asked. A request that nothing is scripted for fails the test.</summary>
internal sealed class ScriptedJira : HttpMessageHandler
{
    private const string Root = "/rest/api/3/";
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<JiraRequest, CancellationToken, Task<HttpResponseMessage>>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<JiraRequest> _requests = new();

    public IReadOnlyList<JiraRequest> Requests => [.. _requests];

    /// <summary>The requests that change something.</summary>
    public IReadOnlyList<JiraRequest> Writes => [.. _requests.Where(request => request.Method != "GET" && request.Path != "issue/bulkfetch")];

    /// <summary>Answers a call such as "GET myself" with JSON; the last answer given for a call holds for all further ones.</summary>
    public ScriptedJira On(string call, string json, int status = 200) => On(call, _ => Json(json, status));

    public ScriptedJira On(string call, Func<JiraRequest, HttpResponseMessage> answer) => On(call, (request, _) => Task.FromResult(answer(request)));

    public ScriptedJira On(string call, Func<JiraRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.GetOrAdd(call, _ => new()).Enqueue(answer);
        return this;
    }

    /// <summary>Forgets what was scripted for a call, and answers it so.</summary>
    public ScriptedJira Replace(string call, string json, int status)
    {
        _answers.TryRemove(call, out _);
        return On(call, json, status);
    }

    public static HttpResponseMessage Json(string json, int status = 200) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await ReadAsync(request, cancellationToken);
        _requests.Enqueue(seen);
        if (!_answers.TryGetValue(seen.ToString(), out var answers))
        {
            throw new InvalidOperationException($"Nothing is scripted for {seen} {string.Join('&', seen.Query)}.");
        }

        Func<JiraRequest, CancellationToken, Task<HttpResponseMessage>>? answer;
        while (!(answers.Count > 1 ? answers.TryDequeue(out answer) : answers.TryPeek(out answer)))
        {
        }

        var response = await answer(seen, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private static async Task<JiraRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        Assert.StartsWith(Root, url.AbsolutePath, StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(url.Query);
        var body = request.Content?.Headers.ContentType?.MediaType is not "application/json" ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        return new JiraRequest(
            request.Method.Method, Uri.UnescapeDataString(url.AbsolutePath[Root.Length..]), query.AllKeys.ToDictionary(key => key!, key => query[key]!, StringComparer.Ordinal), body);
    }
}
