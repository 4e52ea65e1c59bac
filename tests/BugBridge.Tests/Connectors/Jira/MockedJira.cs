using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Web;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>Answers as a test tells it, and keeps what it was asked. A request that nothing is told for fails the test.</summary>
internal sealed class MockedJira(TimeProvider clock) : IDisposable
{
    private const string Root = "/rest/api/3/";
    private readonly MockedRemote _remote = new(clock);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<JiraRequest, MockedAnswer>>> _answers = new(StringComparer.Ordinal);

    /// <summary>The way to it.</summary>
    public MockedWire Wire => _remote.Wire;

    public IReadOnlyList<MockedCall> Calls => _remote.Calls;

    public IReadOnlyList<JiraRequest> Requests => [.. Calls.Select(Read)];

    /// <summary>The requests that change something.</summary>
    public IReadOnlyList<JiraRequest> Writes => [.. Requests.Where(request => request.Method != "GET" && request.Path != "issue/bulkfetch")];

    /// <summary>Answers a call such as "GET myself" with JSON; the last answer given for a call holds for all further ones.</summary>
    public MockedJira On(string call, string json, int status = 200) => On(call, new MockedAnswer(json, status));

    public MockedJira On(string call, MockedAnswer answer) => On(call, _ => answer);

    public MockedJira On(string call, Func<JiraRequest, MockedAnswer> answer)
    {
        _answers.GetOrAdd(call, Map).Enqueue(answer);
        return this;
    }

    /// <summary>Forgets what was told for a call, and answers it so.</summary>
    public MockedJira Replace(string call, string json, int status)
    {
        _answers.TryRemove(call, out _);
        return On(call, json, status);
    }

    public void Dispose() => _remote.Dispose();

    private ConcurrentQueue<Func<JiraRequest, MockedAnswer>> Map(string call)
    {
        var answers = new ConcurrentQueue<Func<JiraRequest, MockedAnswer>>();
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        _remote.On(method, asked => Uri.UnescapeDataString(asked).EndsWith(Root + path, StringComparison.Ordinal), asked => Next(answers)(Read(asked)));
        return answers;
    }

    private static Func<JiraRequest, MockedAnswer> Next(ConcurrentQueue<Func<JiraRequest, MockedAnswer>> answers)
    {
        Func<JiraRequest, MockedAnswer>? answer;
        while (!(answers.Count > 1 ? answers.TryDequeue(out answer) : answers.TryPeek(out answer)))
        {
        }

        return answer;
    }

    private static JiraRequest Read(MockedCall call)
    {
        var root = call.Path.IndexOf(Root, StringComparison.Ordinal);
        Assert.True(root >= 0, $"{call} is not a call of Jira's.");
        var query = HttpUtility.ParseQueryString(call.RawQuery);
        var isJson = call.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        return new JiraRequest(
            call.Method,
            Uri.UnescapeDataString(call.Path[(root + Root.Length)..]),
            query.AllKeys.ToDictionary(key => key!, key => query[key]!, StringComparer.Ordinal),
            isJson ? JsonNode.Parse(call.Body) : null);
    }
}
