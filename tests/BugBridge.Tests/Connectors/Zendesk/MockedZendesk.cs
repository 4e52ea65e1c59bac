using System.Text.RegularExpressions;
using BugBridge.Tests.Connectors.Mocked;

namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>
/// Answers the connector's requests as a test tells it, and keeps them. What is told later comes first; a request that nothing is told for fails the test.
/// </summary>
internal sealed class MockedZendesk : IDisposable
{
    private readonly MockedRemote _remote;

    public MockedZendesk(TimeProvider clock)
    {
        _remote = new MockedRemote(clock);
        On("POST", "^/oauth/tokens$", new { access_token = "token-1", token_type = "bearer", expires_in = 3600 });
        On("GET", "^/api/v2/users/me$", new { user = new { id = 900, name = "BugBridge", role = "admin" } });
        On("GET", "^/api/v2/users/show_many$", new { users = Array.Empty<object>() });
        On("GET", "^/api/v2/ticket_fields", new
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
        });
    }

    /// <summary>The way to it.</summary>
    public MockedWire Wire => _remote.Wire;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<MockedCall> Calls => _remote.Calls;

    public IEnumerable<MockedCall> CallsTo(string path) => Calls.Where(call => Pattern(path).IsMatch(call.Path));

    public void On(string method, string path, Func<MockedCall, MockedAnswer> answer) => _remote.On(method, Pattern(path).IsMatch, answer);

    public void On(string method, string path, MockedAnswer answer) => On(method, path, _ => answer);

    public void On(string method, string path, object answer) => On(method, path, MockedAnswer.Of(answer));

    public void Dispose() => _remote.Dispose();

    private static Regex Pattern(string path) => new(path, RegexOptions.NonBacktracking);
}
