using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>
/// Answers the connector's requests from a script and writes them down. Rules added later win; a request without a rule fails the test.
/// </summary>
internal sealed class ScriptedZendesk : HttpMessageHandler
{
    private readonly ConcurrentStack<Rule> _rules = new();

    public ScriptedZendesk()
    {
        On("POST", "^/oauth/tokens$", _ => Json(new { access_token = "token-1", token_type = "bearer", expires_in = 3600 }));
        On("GET", "^/api/v2/users/me$", _ => Json(new { user = new { id = 900, name = "BugBridge", role = "admin" } }));
        On("GET", "^/api/v2/users/show_many$", _ => Json(new { users = Array.Empty<object>() }));
        On("GET", "^/api/v2/ticket_fields", _ => Json(new
        {
            ticket_fields = new object[]
            {
                new { id = 71, title = "Jira key", type = "text", active = true },
                new { id = 72, title = "Bug?", type = "checkbox", active = true },
                new
                {
                    id = 73,
                    title = "Area",
                    type = "tagger",
                    active = true,
                    custom_field_options = new[] { new { name = "Printing", value = "area_printing" } },
                },
                new { id = 74, title = "Subject", type = "subject", active = true },
                new { id = 75, title = "Old", type = "text", active = false },
            },
            meta = new { has_more = false },
        }));
    }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    public IEnumerable<Call> CallsTo(string path) => Calls.Where(call => Pattern(path).IsMatch(call.Path));

    public void On(string method, string path, Func<Call, HttpResponseMessage> answer) => _rules.Push(new Rule(method, Pattern(path), answer));

    private static Regex Pattern(string path) => new(path, RegexOptions.NonBacktracking);

    public void On(string method, string path, object answer) => On(method, path, _ => Json(answer));

    public static HttpResponseMessage Json(object? body, HttpStatusCode status = HttpStatusCode.OK) =>
        Text(JsonSerializer.Serialize(body), status);

    public static HttpResponseMessage Text(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new Call(
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            Uri.UnescapeDataString(request.RequestUri.Query),
            body,
            request.Headers.Authorization?.ToString());
        Calls.Enqueue(call);
        var rule = _rules.FirstOrDefault(rule => string.Equals(rule.Method, call.Method, StringComparison.Ordinal) && rule.Path.IsMatch(call.Path));
        var answer = rule?.Answer(call) ?? throw new InvalidOperationException($"Nobody expected {call.Method} {call.Path}{call.Query}.");
        answer.RequestMessage = request;
        return answer;
    }

    internal sealed record Call(string Method, string Path, string Query, string Body, string? Authorization)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public JsonElement Ticket => Json.GetProperty("ticket");
    }

    private sealed record Rule(string Method, Regex Path, Func<Call, HttpResponseMessage> Answer);
}
