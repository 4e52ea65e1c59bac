using System.IO.Compression;
using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>An answer that unpacks to more than fits is given up, in every connector, and is not asked for again.</summary>
public sealed class AnswerSizeTests : IAsyncDisposable
{
    private static readonly byte[] Packed = Pack(megabytes: 80);
    private readonly CallBudget _budget = new(60_000, TimeProvider.System);
    private readonly MockedRemote _remote = new(TimeProvider.System);

    public AnswerSizeTests() => _remote.Always(_ => new MockedAnswer(string.Empty) { Bytes = Packed }.With("Content-Encoding", "gzip"));

    public ValueTask DisposeAsync()
    {
        _remote.Dispose();
        return _budget.DisposeAsync();
    }

    [Theory]
    [InlineData("Zendesk")]
    [InlineData("Zendesk by OAuth")]
    [InlineData("Freshdesk")]
    [InlineData("Request Tracker")]
    public async Task A_helpdesks_answer_is_bounded(string vendor)
    {
        var helpdesk = Helpdesk(vendor);
        using var owned = (IDisposable)helpdesk;

        await AssertUnreadableAsync(() => helpdesk.ReadAsync("1", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task A_Jiras_answer_is_bounded(JiraKind kind)
    {
        using var tracker = Tracker(kind);

        await AssertUnreadableAsync(() => tracker.ReadAsync("10001", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_a_write_its_fate_is_unknown()
    {
        using var tracker = Tracker(JiraKind.Cloud);

        var failure = await Assert.ThrowsAsync<RemoteException>(
            () => tracker.CommentAsync("10001", RichText.FromPlain("Any news?"), "stamp", null, TestContext.Current.CancellationToken));

        Assert.Equal(RemoteFailureKind.FateUnknown, failure.Kind);
    }

    private async Task AssertUnreadableAsync(Func<Task> read)
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(read);

        Assert.Equal(RemoteFailureKind.Unreadable, failure.Kind);
        Assert.Contains("more than 64 MB", failure.Message, StringComparison.Ordinal);
        Assert.Single(_remote.Calls);
    }

    private ITicketReader Helpdesk(string vendor) => vendor switch
    {
        "Zendesk" => ZendeskHelpdesk.Create(
            new ZendeskSettings { BaseUrl = _remote.Url, Email = "bridge@example.com", ApiToken = "token" }, _budget, TimeProvider.System),
        "Zendesk by OAuth" => ZendeskHelpdesk.Create(
            new ZendeskSettings { BaseUrl = _remote.Url, ClientId = "bridge", ClientSecret = "secret" }, _budget, TimeProvider.System),
        "Freshdesk" => FreshdeskHelpdesk.Create(new FreshdeskSettings { BaseUrl = _remote.Url, ApiKey = "key" }, _budget, TimeProvider.System),
        _ => RequestTrackerHelpdesk.Create(
            new RequestTrackerSettings { BaseUrl = _remote.Url, Token = "1-2-abc", Queues = ["Support"] }, _budget, TimeProvider.System),
    };

    private JiraIssueTracker Tracker(JiraKind kind) => JiraIssueTracker.Create(
        new JiraSettings { Kind = kind, BaseUrl = _remote.Url, Email = kind == JiraKind.Cloud ? "bridge@example.com" : string.Empty, Token = "token" },
        _budget,
        TimeProvider.System);

    private static byte[] Pack(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var spaces = new byte[1024 * 1024];
            spaces.AsSpan().Fill((byte)' ');
            for (var done = 0; done < megabytes; done++)
            {
                gzip.Write(spaces);
            }
        }

        return packed.ToArray();
    }
}
