using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Tests.Connectors.Mocked;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>Answers the connector's requests as a test tells it, and keeps them. What is told later comes first; a request that nothing is told for fails.</summary>
internal sealed class MockedRequestTracker : IDisposable
{
    private const string Root = "/REST/2.0/";

    private const string Ticket = """
        {"id":7,"type":"ticket","Subject":"S","Status":"open","Queue":{"id":"3","Name":"Support"},"Owner":{"id":"Nobody"},"Requestor":[],
         "CustomFields":[{"id":"2","name":"JIRA key","values":["ENG-1"]}],"Created":"2026-11-01T08:00:00Z","LastUpdated":"2026-11-01T09:00:00Z",
         "_hyperlinks":[{"ref":"self"},{"ref":"comment"},{"ref":"lifecycle"}]}
        """;

    private readonly MockedRemote _remote;
    private readonly TimeProvider _clock;

    public MockedRequestTracker(TimeProvider clock)
    {
        (_remote, _clock) = (new MockedRemote(clock), clock);
        On("GET", "rt", """{"Version":"5.0.3"}""");
        On("GET", "user/", """{"Name":"bridge","RealName":"BugBridge","EmailAddress":"","Privileged":1}""");
        On("GET", "ticket/7", Ticket);
        On("GET", "transactions", """{"items":[]}""");
        On("GET", "attachments", """{"items":[]}""");
        On("PUT", "ticket/7", """["JIRA key ENG-1 added"]""");
        On("POST", "ticket/7/comment", new MockedAnswer("""["Comments added"]""", 201).With("Location", "/REST/2.0/transaction/99"));
    }

    /// <summary>What was asked, in order: method, path and query, unescaped, and body.</summary>
    public IReadOnlyList<string> Asked => [.. _remote.Calls.Select(call => $"{call.Method} {PathOf(call)} {call.Body}".Trim())];

    /// <summary>The way to it.</summary>
    public MockedWire Wire => _remote.Wire;

    public static RequestTrackerSettings Settings => new()
    {
        BaseUrl = "http://127.0.0.1:1",
        Token = "1-35-0123456789abcdef",
        Queues = ["Support"],
        TimeoutSeconds = 30,
    };

    /// <summary>Answers what begins so after <c>/REST/2.0/</c>; the answer is made from path and query, unescaped.</summary>
    public void On(string method, string path, Func<string, MockedAnswer> answer) =>
        _remote.On(method, asked => asked.StartsWith(Root + path, StringComparison.Ordinal), call => answer(PathOf(call)));

    public void On(string method, string path, MockedAnswer answer) => On(method, path, _ => answer);

    public void On(string method, string path, string json, int status = 200) => On(method, path, new MockedAnswer(json, status));

    public RequestTrackerHelpdesk Connect() => RequestTrackerHelpdesk.Create(Settings, new CallBudget(60_000, _clock), _clock, Wire);

    public void Dispose() => _remote.Dispose();

    private static string PathOf(MockedCall call) => Uri.UnescapeDataString((call.Path + call.RawQuery)[Root.Length..].Replace('+', ' '));
}
