using System.Collections.Concurrent;
using System.Net;
using System.Text;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>Answers the connector's requests from a script and writes them down. Rules added later win; a request without a rule fails.</summary>
internal sealed class ScriptedRequestTracker : HttpMessageHandler
{
    private const string Ticket = """
        {"id":7,"type":"ticket","Subject":"S","Status":"open","Queue":{"id":"3","Name":"Support"},"Owner":{"id":"Nobody"},"Requestor":[],
         "CustomFields":[{"id":"2","name":"JIRA key","values":["ENG-1"]}],"Created":"2026-11-01T08:00:00Z","LastUpdated":"2026-11-01T09:00:00Z",
         "_hyperlinks":[{"ref":"self"},{"ref":"comment"},{"ref":"lifecycle"}]}
        """;

    private readonly ConcurrentStack<(string Method, string Path, Func<string, HttpResponseMessage> Answer)> _rules = new();

    public ScriptedRequestTracker()
    {
        On("GET", "rt", """{"Version":"5.0.3"}""");
        On("GET", "user/", """{"Name":"bridge","RealName":"BugBridge","EmailAddress":"","Privileged":1}""");
        On("GET", "ticket/7", Ticket);
        On("GET", "transactions", """{"items":[]}""");
        On("GET", "attachments", """{"items":[]}""");
        On("PUT", "ticket/7", """["JIRA key ENG-1 added"]""");
        On("POST", "ticket/7/comment", _ => Created());
    }

    /// <summary>What was asked, in order: method, path and query, unescaped, and body.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static RequestTrackerSettings Settings => new()
    {
        BaseUrl = "http://127.0.0.1:1",
        Token = "1-35-0123456789abcdef",
        Queues = ["Support"],
        TimeoutSeconds = 30,
    };

    public void On(string method, string path, Func<string, HttpResponseMessage> answer) => _rules.Push((method, path, answer));

    public void On(string method, string path, string json) => On(method, path, _ => Json(json));

    public RequestTrackerHelpdesk Connect(TimeProvider clock) =>
        RequestTrackerHelpdesk.Create(Settings, new CallBudget(60_000, clock), clock, this);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Created()
    {
        var answer = Json("""["Comments added"]""", HttpStatusCode.Created);
        answer.Headers.Location = new Uri("/REST/2.0/transaction/99", UriKind.Relative);
        return answer;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.PathAndQuery["/REST/2.0/".Length..].Replace('+', ' '));
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var asked = $"{request.Method} {path} {body}".Trim();
        Asked.Enqueue(asked);
        foreach (var (method, start, answer) in _rules)
        {
            if (request.Method.Method == method && path.StartsWith(start, StringComparison.Ordinal))
            {
                var response = answer(path);
                response.RequestMessage = request;
                return response;
            }
        }

        throw new InvalidOperationException("Nothing is scripted for " + asked);
    }
}
