using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Duplicates;

public sealed class IndexKeeperTests : IDisposable
{
    private readonly List<FedText> _feed = [];
    private readonly List<Verdict> _verdicts = [];
    private readonly DuplicateIndex _index = new();
    private readonly IndexKeeper _keeper;
    private long _written;

    public IndexKeeperTests() => _keeper = new IndexKeeper(new ListedFeed(_feed), new Decided(_verdicts), _index, new DuplicateSettings(), new FakeTimeProvider(A.Monday));

    public void Dispose() => _keeper.Dispose();

    [Fact]
    public async Task What_was_written_since_the_last_search_is_found()
    {
        Feed("1", "issue:10");
        Assert.Equal("issue:10", await BestAsync());

        Feed("1", "issue:11");
        Assert.Equal("issue:11", await BestAsync());

        Feed("1", null);
        Assert.Null(await BestAsync());
    }

    [Fact]
    public async Task More_than_a_page_is_read_to_its_end()
    {
        foreach (var id in Enumerable.Range(1, 2500))
        {
            Feed($"{id}", $"issue:{id}");
        }

        await _keeper.CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2500, _index.Count);
    }

    [Fact]
    public async Task The_same_words_of_one_group_stand_in_the_index_once_until_the_last_leaves()
    {
        foreach (var id in Enumerable.Range(1, 500))
        {
            Feed($"{id}", "issue:10");
        }

        Assert.Equal("issue:10", await BestAsync());
        Assert.Equal(1, _index.Count);
        foreach (var id in Enumerable.Range(1, 499))
        {
            Feed($"{id}", null);
        }

        Assert.Equal("issue:10", await BestAsync());
        Feed("500", null);
        Assert.Null(await BestAsync());
        Assert.Equal(0, _index.Count);
    }

    [Fact]
    public async Task Decisions_are_learned_from_once_and_a_ticket_does_not_find_itself()
    {
        Feed("1", "issue:10");
        Feed("2", "issue:10");
        _verdicts.Add(new Verdict("2", "issue:10", 0.7, true, "Ana", A.Monday));

        await _keeper.LearnAsync(TestContext.Current.CancellationToken);
        await _keeper.LearnAsync(TestContext.Current.CancellationToken);

        Assert.Equal("issue:10", await BestAsync());
        Assert.Equal(1, _index.Count);
    }

    [Fact]
    public async Task Of_tickets_without_an_issue_that_say_the_same_each_finds_another_and_they_stand_in_the_index_once()
    {
        foreach (var id in Enumerable.Range(1, 200))
        {
            Feed($"{id}", $"ticket:{id}", isUnfiled: true);
        }

        Assert.NotNull(await BestAsync());
        Assert.Equal(1, _index.Count);
        foreach (var id in Enumerable.Range(1, 198))
        {
            Feed($"{id}", id % 2 == 0 ? null : "issue:10");
        }

        Assert.Contains("ticket:200", await GroupsAsync("199"), StringComparer.Ordinal);
        Assert.Contains("ticket:199", await GroupsAsync("200"), StringComparer.Ordinal);
        Feed("199", null);
        Assert.Equal(["issue:10"], await GroupsAsync("200"), StringComparer.Ordinal);
    }

    private void Feed(string ticketId, string? group, bool isUnfiled = false)
    {
        var lane = Lane.OfTicket(ticketId);
        _feed.RemoveAll(text => text.Of == lane);
        _feed.Add(new FedText(++_written, lane, group is null ? null : Report(lane.ToString()), group, group is null ? string.Empty : "h") { IsUnfiled = isUnfiled });
    }

    private async Task<string?> BestAsync() => (await GroupsAsync("new")).FirstOrDefault();

    private async Task<IEnumerable<string>> GroupsAsync(string ticketId) =>
        (await _keeper.SearchAsync(Report($"ticket:{ticketId}"), Lane.OfTicket(ticketId), 5, TestContext.Current.CancellationToken)).Select(candidate => candidate.Group);

    private static Report Report(string id) =>
        new(id, "Invoice export stops at page 40", "The export of yearly invoices stops with error EXP-1107.", "ENG", null, A.Monday);

    private sealed class ListedFeed(List<FedText> texts) : ITextFeed
    {
        public Task<ImmutableArray<FedText>> ReadAsync(long after, int limit, DateTimeOffset closedBefore, CancellationToken cancellationToken) =>
            Task.FromResult(texts.Where(text => text.Seq > after).Take(limit).ToImmutableArray());

        public Task<Report?> FindAsync(Lane of, CancellationToken cancellationToken) => Task.FromResult(texts.Find(text => text.Of == of)?.Report);
    }

    private sealed class Decided(List<Verdict> verdicts) : IDuplicateView
    {
        public Task<ImmutableArray<KnownCandidate>> KnownAsync(
            string ticketId, IReadOnlyCollection<Candidate> found, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ImmutableArray<Verdict>> VerdictsAsync(CancellationToken cancellationToken) => Task.FromResult(verdicts.ToImmutableArray());

        public Task<string> VerdictsVersionAsync(CancellationToken cancellationToken) => Task.FromResult($"{verdicts.Count}");

        public Task<ImmutableArray<IssueGlimpse>> UnreadAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ImmutableArray<(Offer Offer, string? Key)>> OffersAsync(string ticketId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ImmutableArray<UndecidedTicket>> UndecidedAsync(UndecidedQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
