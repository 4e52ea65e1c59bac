using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>
/// Tickets that are solved and opened again at random while their issue changes, over remotes that fail before and after their effects, with the process dying
/// at random calls: each opening tells in one note what changed meanwhile, nothing where nothing changed, and the fields are right in the end.
/// </summary>
public sealed class FlakyReopeningTests
{
    private const int Tickets = 3;
    private const string CatchUp = "updates while this ticket was closed";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Each_opening_tells_once_what_changed_meanwhile(int seed)
    {
        await using var bridge = new FlakyBridge(seed);
        await bridge.RestartAsync();
        var issueId = await FileAsync(bridge);
        bridge.Trouble.Percent = 30;

        var expected = await LiveAsync(bridge, issueId, new Random(seed));
        bridge.Trouble.Percent = 0;
        await bridge.SettleAsync();

        var issue = bridge.Tracker.Issues.Single(issue => issue.Ref.Id == issueId);
        foreach (var ticket in bridge.Helpdesk.Tickets)
        {
            var told = ticket.Comments.Select(comment => comment.Body.ToString()).Where(body => body.Contains(CatchUp, StringComparison.Ordinal)).ToList();
            Assert.Equal(expected[ticket.Id].Count, told.Count);
            Assert.All(told.Zip(expected[ticket.Id]), pair => Assert.All(pair.Second, words => Assert.Contains(words, pair.First, StringComparison.Ordinal)));
            if (ticket.IsOpen)
            {
                var facts = Facts.Of(issue);
                string Shown(string field) => ticket.Fields.GetValueOrDefault(field)?.ToString() ?? string.Empty;
                Assert.Equal((facts.Key, facts.Status, facts.Date ?? string.Empty), (Shown("JIRA key"), Shown("JIRA status"), Shown("Fix expected")));
            }
        }

        var counts = await bridge.Store.Journal.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.SetAside));
    }

    /// <summary>One issue with some tickets behind it.</summary>
    private static async Task<string> FileAsync(FlakyBridge bridge)
    {
        for (var at = 1; at <= Tickets; at++)
        {
            bridge.Helpdesk.Put(A.Ticket() with { Id = $"t{at}", Url = $"https://desk.example/tickets/t{at}", Tags = at == 1 ? ["bug"] : [], UpdatedAt = bridge.Clock.GetUtcNow() });
            if (at > 1)
            {
                bridge.Helpdesk.Write($"t{at}", $"/bug {bridge.Tracker.Issues[0].Ref.Key}");
            }

            await bridge.LookAsync(Lane.OfTicket($"t{at}"));
            await bridge.SettleAsync();
        }

        var id = bridge.Tracker.Issues[0].Ref.Id;
        await bridge.LookAsync(Lane.OfIssue(id));
        await bridge.SettleAsync();
        return id;
    }

    /// <summary>Random acts, each looked at. Returns for each ticket, opening by opening, the words that are to be told then.</summary>
    private static async Task<Dictionary<string, List<List<string>>>> LiveAsync(FlakyBridge bridge, string issueId, Random random)
    {
        var told = new Dictionary<string, Facts>(StringComparer.Ordinal);
        var expected = bridge.Helpdesk.Tickets.ToDictionary(ticket => ticket.Id, _ => new List<List<string>>(), StringComparer.Ordinal);
        for (var step = 0; step < 30; step++)
        {
            bridge.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
            if (random.Next(2) == 0)
            {
                bridge.Tracker.Change(issueId, issue => Changed(issue, random, step, bridge.Clock.GetUtcNow()));
                await bridge.LookAsync(Lane.OfIssue(issueId));
            }
            else
            {
                var ticket = bridge.Helpdesk.Tickets[random.Next(Tickets)];
                var now = Facts.Of(bridge.Tracker.Issues.Single(issue => issue.Ref.Id == issueId));
                bridge.Helpdesk.Put(ticket with { Status = ticket.IsOpen ? TicketStatus.Solved : TicketStatus.Open, UpdatedAt = bridge.Clock.GetUtcNow() });
                await bridge.LookAsync(Lane.OfTicket(ticket.Id));
                if (ticket.IsOpen)
                {
                    told[ticket.Id] = now;
                }
                else if (now.Since(told[ticket.Id]) is { Count: > 0 } news)
                {
                    expected[ticket.Id].Add(news);
                }
            }

            if (random.Next(3) == 0)
            {
                await bridge.DispatchAsync();
            }
        }

        return expected;
    }

    private static Issue Changed(Issue issue, Random random, int step, DateTimeOffset now) => random.Next(4) switch
    {
        0 => issue with { Estimate = random.Next(4) == 0 ? null : new Estimate(new DateOnly(2026, 12, random.Next(1, 29)), EstimateSource.DueDate) },
        1 => issue with { Status = $"Step {step}", Category = StatusCategory.InProgress },
        2 => issue with { Ref = issue.Ref with { Key = $"APP-{step}" } },
        _ => issue with { Comments = issue.Comments.Add(A.Comment($"/workaround Way {step}.", $"w{step}") with { CreatedAt = now, UpdatedAt = now }) },
    };

    private sealed record Facts(string Key, string? Status, string? Date, string? Workaround)
    {
        public static Facts Of(Issue issue) => new(
            issue.Ref.Key,
            issue.Status,
            issue.Estimate?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            issue.Comments.LastOrDefault(comment => comment.Stamp is null)?.Body.ToString()["/workaround ".Length..]);

        /// <summary>Words that tell what differs; none where nothing does.</summary>
        public List<string> Since(Facts before) =>
        [
            .. Key == before.Key ? ImmutableArray<string>.Empty : [$"New key {Key}, was {before.Key}"],
            .. Status == before.Status ? ImmutableArray<string>.Empty : [$"Status is now {Status}"],
            .. Date == before.Date ? ImmutableArray<string>.Empty : [Date is null ? "No fix date any more" : $"{int.Parse(Date[^2..], CultureInfo.InvariantCulture)} December"],
            .. Workaround == before.Workaround ? ImmutableArray<string>.Empty : [Workaround!],
        ];
    }
}
