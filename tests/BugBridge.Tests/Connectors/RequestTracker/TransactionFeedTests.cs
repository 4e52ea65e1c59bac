using System.Globalization;
using System.Text.RegularExpressions;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Connectors.Mocked;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

public sealed partial class TransactionFeedTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(A.Monday);
    private readonly MockedRequestTracker _tracker;
    private readonly HashSet<long> _broken = [];
    private readonly SortedDictionary<long, (long Ticket, DateTimeOffset Created, bool Hidden)> _log = [];

    public TransactionFeedTests()
    {
        _tracker = new MockedRequestTracker(_clock);
        _tracker.On("GET", "transactions", Transactions);
        _tracker.On("GET", "tickets", Tickets);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _tracker.Dispose();

    [Fact]
    public async Task A_transaction_that_commits_late_is_not_left_out()
    {
        Happen(10, ticket: 1);
        Happen(12, ticket: 3);
        var (first, cursor) = await PollAsync("9");
        Happen(11, ticket: 2);

        var (second, _) = await PollAsync(cursor);

        Assert.Equal(["1", "3"], first);
        Assert.Equal(["2"], second);
    }

    [Fact]
    public async Task What_was_given_does_not_come_again_while_late_ones_are_waited_for()
    {
        Happen(10, ticket: 1);
        var (_, cursor) = await PollAsync("9");

        var (again, after) = await PollAsync(cursor);
        _clock.Advance(TimeSpan.FromMinutes(3));
        var (later, settled) = await PollAsync(after);

        Assert.Empty(again);
        Assert.Empty(later);
        Assert.Equal("10", settled);
    }

    [Fact]
    public async Task Rows_that_the_account_may_not_see_do_not_hide_those_behind_them()
    {
        Happen(10, ticket: 1);
        for (var id = 11; id < 250; id++)
        {
            Happen(id, ticket: 5, hidden: true);
        }

        Happen(250, ticket: 2);

        var (tickets, _) = await PollAsync("9");

        Assert.Equal(["1", "2"], tickets);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task A_transaction_that_cannot_be_read_sets_its_ticket_aside_alone_and_once(long broken)
    {
        foreach (var id in new long[] { 10, 11, 12 })
        {
            Happen(id, ticket: id);
        }

        _broken.Add(broken);
        using var helpdesk = _tracker.Connect();

        var page = await helpdesk.PollAsync("9", Token);
        var again = await helpdesk.PollAsync(page.Cursor, Token);

        Assert.Equal(new[] { "10", "11", "12" }.Except([$"{broken}"]), page.Tickets.Select(ticket => ticket.Id).Order(StringComparer.Ordinal));
        Assert.Equal([$"{broken}"], page.Unread.Select(unread => unread.Id));
        Assert.Equal((0, 0), (again.Tickets.Length, again.Unread.Length));
    }

    [Fact]
    public async Task A_long_backlog_comes_in_several_pages_and_whole()
    {
        for (var id = 1; id <= 4_500; id++)
        {
            Happen(id, ticket: id);
        }

        using var helpdesk = _tracker.Connect();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pages = 0;
        var cursor = "0";
        for (var more = true; more; pages++)
        {
            var page = await helpdesk.PollAsync(cursor, Token);
            seen.UnionWith(page.Tickets.Select(ticket => ticket.Id));
            (cursor, more) = (page.Cursor, page.HasMore);
        }

        Assert.Equal(4_500, seen.Count);
        Assert.Equal(3, pages);
    }

    private void Happen(long id, long ticket, bool hidden = false) => _log[id] = (ticket, _clock.GetUtcNow(), hidden);

    private async Task<(List<string> Tickets, string Cursor)> PollAsync(string cursor)
    {
        using var helpdesk = _tracker.Connect();
        var page = await helpdesk.PollAsync(cursor, Token);
        Assert.False(page.HasMore);
        return ([.. page.Tickets.Select(ticket => ticket.Id).Order(StringComparer.Ordinal)], page.Cursor);
    }

    /// <summary>As Request Tracker does it: cuts the page first, and takes out hidden rows afterwards.</summary>
    private MockedAnswer Transactions(string asked)
    {
        if (asked.Contains("'Create'", StringComparison.Ordinal))
        {
            return new MockedAnswer("""{"items":[]}""");
        }

        var low = Number(Above(), asked) ?? 0;
        var high = Number(UpTo(), asked) ?? long.MaxValue;
        var rows = _log.Where(row => row.Key > low && row.Key <= high);
        var ordered = asked.Contains("order=DESC", StringComparison.Ordinal) ? rows.Reverse() : rows;
        var items = ordered.Take(100).Where(row => !row.Value.Hidden).Select(row => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = row.Key.ToString(CultureInfo.InvariantCulture),
            ["type"] = "transaction",
            ["Type"] = "Set",
            ["ObjectId"] = row.Value.Ticket.ToString(CultureInfo.InvariantCulture),
            ["Created"] = _broken.Contains(row.Key) ? "some day" : row.Value.Created,
            ["Creator"] = new { id = "rep" },
        });
        return MockedAnswer.Of(new { items });
    }

    private static MockedAnswer Tickets(string asked) => MockedAnswer.Of(new
    {
        items = Id().Matches(asked).Select(match => new
        {
            id = match.Groups["id"].Value,
            type = "ticket",
            Subject = "S",
            Status = "open",
            Requestor = Array.Empty<object>(),
            CustomFields = string.Empty,
            Owner = string.Empty,
            Queue = new { id = "3", Name = "Support" },
        }),
    });

    private static long? Number(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\bid > (?<id>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Above();

    [GeneratedRegex(@"\bid <= (?<id>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\bid = (?<id>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
