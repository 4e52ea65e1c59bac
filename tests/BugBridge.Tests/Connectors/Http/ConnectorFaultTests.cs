using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>What each connector says of a connection that fails, of answers that are spoilt on their way, and of those that never come.</summary>
public sealed class ConnectorFaultTests : IAsyncDisposable
{
    private static readonly string[] Vendors = ["Zendesk", "Freshdesk", "Request Tracker", "Jira Cloud", "Jira Data Center"];
    private readonly CountingClock _clock = new(A.Monday) { Limit = TimeSpan.FromSeconds(30) };
    private readonly CallBudget _budget;
    private readonly MockedRemote _remote;

    public ConnectorFaultTests() => (_budget, _remote) = (new CallBudget(60_000, _clock), new MockedRemote(_clock));

    public static TheoryData<string, string> Lost => Each(nameof(MockedFault.Reset), nameof(MockedFault.Half), nameof(MockedFault.Silence));

    public static TheoryData<string, string> Spoilt => Each(nameof(MockedFault.Garbled), nameof(MockedFault.Empty));

    public static TheoryData<string> All => [.. Vendors];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        _remote.Dispose();
        return _budget.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task A_read_whose_answer_is_lost_is_asked_again_and_then_left_for_later(string vendor, string fault)
    {
        _remote.Always(_ => Failing(fault));

        Assert.Equal(RemoteFailureKind.TryLater, (await ReadAsync(vendor)).Kind);
        Assert.Equal(4, _remote.Calls.Count);
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task A_write_whose_answer_is_lost_is_not_sent_again_and_its_fate_is_unknown(string vendor, string fault)
    {
        _remote.Always(call => call.Method == "GET" ? new MockedAnswer("{}") : Failing(fault));

        Assert.Equal(RemoteFailureKind.FateUnknown, (await WriteAsync(vendor)).Kind);
        Assert.Single(_remote.Calls, call => call.Method != "GET");
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_read_whose_answer_is_spoilt_is_unreadable(string vendor, string fault)
    {
        _remote.Always(_ => Failing(fault));

        Assert.Equal(RemoteFailureKind.Unreadable, (await ReadAsync(vendor)).Kind);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Where_nobody_takes_the_connection_a_read_and_a_write_are_for_later(string vendor)
    {
        _remote.Wire.Refuses = _ => true;

        Assert.Equal(RemoteFailureKind.TryLater, (await ReadAsync(vendor)).Kind);
        Assert.Equal(RemoteFailureKind.TryLater, (await WriteAsync(vendor)).Kind);
        Assert.Empty(_remote.Calls);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_read_that_came_too_soon_comes_again_when_the_remote_said_and_not_before(string vendor)
    {
        var asked = new List<DateTimeOffset>();
        _remote.Always(_ =>
        {
            asked.Add(_clock.GetUtcNow());
            return asked.Count == 1 ? new MockedAnswer("{}", 429).With("Retry-After", "17") : new MockedAnswer("<html>");
        });

        Assert.Equal(RemoteFailureKind.Unreadable, (await ReadAsync(vendor)).Kind);
        Assert.Equal(2, asked.Count);
        Assert.InRange(asked[1] - asked[0], TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(19));
    }

    private static TheoryData<string, string> Each(params string[] faults)
    {
        var each = new TheoryData<string, string>();
        foreach (var vendor in Vendors)
        {
            Array.ForEach(faults, fault => each.Add(vendor, fault));
        }

        return each;
    }

    private static MockedAnswer Failing(string fault) => new("""{"id":1,"key":"ENG-1"}""") { Fault = Enum.Parse<MockedFault>(fault) };

    private Task<RemoteException> ReadAsync(string vendor) => FailureAsync(vendor, remote => remote switch
    {
        ITicketReader tickets => tickets.ReadAsync("1", Cancel),
        IIssueReader issues => issues.ReadAsync("ENG-1", Cancel),
        _ => throw new InvalidOperationException(vendor),
    });

    private Task<RemoteException> WriteAsync(string vendor) => FailureAsync(vendor, remote => remote switch
    {
        ITicketWriter tickets => NoteAsync(tickets),
        IIssueComments comments => comments.CommentAsync("ENG-1", RichText.FromPlain("n"), "s-1", null, Cancel),
        _ => throw new InvalidOperationException(vendor),
    });

    private static async Task NoteAsync(ITicketWriter tickets)
    {
        var update = new TicketUpdate("s-1") { Note = RichText.FromPlain("n") };
        throw Assert.Single(await tickets.UpdateAsync(["1"], update, Cancel)).Failure ?? throw new InvalidOperationException("It did not fail.");
    }

    private async Task<RemoteException> FailureAsync(string vendor, Func<IDisposable, Task> call)
    {
        using var remote = Connect(vendor);
        return await Assert.ThrowsAsync<RemoteException>(() => _remote.Wire.FinishAsync(call(remote), _clock, TimeSpan.FromSeconds(1)));
    }

    private IDisposable Connect(string vendor) => vendor switch
    {
        "Zendesk" => ZendeskHelpdesk.Create(
            new ZendeskSettings { BaseUrl = "https://acme.zendesk.com", Email = "bridge@example.org", ApiToken = "token" }, _budget, _clock, _remote.Wire),
        "Freshdesk" => FreshdeskHelpdesk.Create(new FreshdeskSettings { BaseUrl = "https://acme.freshdesk.com", ApiKey = "key" }, _budget, _clock, _remote.Wire),
        "Request Tracker" => RequestTrackerHelpdesk.Create(
            new RequestTrackerSettings { BaseUrl = "http://rt.example", Token = "1-2-abc", Queues = ["Support"] }, _budget, _clock, _remote.Wire),
        "Jira Cloud" => Jira(JiraKind.Cloud, "bridge@example.org"),
        _ => Jira(JiraKind.DataCenter, string.Empty),
    };

    private JiraIssueTracker Jira(JiraKind kind, string email) => JiraIssueTracker.Create(
        new JiraSettings { Kind = kind, BaseUrl = "https://jira.example", Email = email, Token = "token" }, _budget, _clock, _remote.Wire);
}
