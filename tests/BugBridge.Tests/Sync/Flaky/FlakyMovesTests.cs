using System.Globalization;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>
/// Tickets that move between issues, are unlinked, merged, solved and opened again at random, over remotes that fail before and after their effects,
/// with the process dying at random calls: what a rep wrote for an issue stands there once, and nowhere else.
/// </summary>
public sealed class FlakyMovesTests
{
    private const int Tickets = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Each_question_stands_once_on_the_issue_that_it_was_meant_for(int seed)
    {
        await using var bridge = new FlakyBridge(seed);
        var random = new Random(seed);
        await bridge.RestartAsync();
        for (var at = 1; at <= Tickets; at++)
        {
            Put(bridge, $"t{at}", "bug");
            await bridge.LookAsync(Lane.OfTicket($"t{at}"));
            await bridge.SettleAsync();
        }

        bridge.Trouble.Percent = 30;
        var meant = await MoveAsync(bridge, random);
        bridge.Trouble.Percent = 0;
        await bridge.SettleAsync();

        foreach (var (question, key) in meant)
        {
            var at = bridge.Tracker.Issues.Where(issue => issue.Comments.Any(comment => Says(comment.Body.ToString(), question))).ToList();
            Assert.Equal([key], at.Select(issue => issue.Ref.Key));
            Assert.Single(at[0].Comments, comment => Says(comment.Body.ToString(), question));
        }

        var counts = await bridge.Store.Journal.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.SetAside));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tickets_that_are_merged_while_they_are_filed_hand_their_issues_over(int seed)
    {
        await using var bridge = new FlakyBridge(seed);
        var random = new Random(seed);
        await bridge.RestartAsync();
        bridge.Trouble.Percent = 30;
        for (var at = 1; at <= 4; at++)
        {
            Put(bridge, $"s{at}", "bug");
            Put(bridge, $"x{at}");
            await bridge.LookAsync(Lane.OfTicket($"s{at}"));
            await bridge.LookAsync(Lane.OfTicket($"x{at}"));
            bridge.Helpdesk.Write($"s{at}", $"/dev Question {at} of {at}.");
            if (random.Next(2) == 0)
            {
                await bridge.DispatchAsync();
            }

            bridge.Clock.Advance(TimeSpan.FromSeconds(1));
            bridge.Helpdesk.Put(bridge.Helpdesk.Tickets.Single(ticket => ticket.Id == $"s{at}") with { Status = TicketStatus.Closed, MergedInto = $"x{at}", UpdatedAt = bridge.Clock.GetUtcNow() });
            await bridge.LookAsync(Lane.OfTicket($"s{at}"));
        }

        bridge.Trouble.Percent = 0;
        await bridge.SettleAsync();

        Assert.Equal(4, bridge.Tracker.Issues.Count);
        for (var at = 1; at <= 4; at++)
        {
            var held = await bridge.Store.View.FindTicketAsync($"x{at}", CancellationToken.None);
            var issue = bridge.Tracker.Issues.Single(issue => issue.Ref.Id == held!.Link!.IssueId);
            Assert.Equal($"bugbridge:ticket:x{at}", Assert.Single(bridge.Tracker.Links[issue.Ref.Id]));
            Assert.Single(issue.Comments, comment => Says(comment.Body.ToString(), $"Question {at} of {at}."));
            Assert.Null((await bridge.Store.View.FindTicketAsync($"s{at}", CancellationToken.None))!.Link);
        }

        var counts = await bridge.Store.Journal.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.SetAside));
    }

    /// <summary>Random acts. Returns each question with the issue that its ticket was linked to when it was written.</summary>
    private static async Task<List<(string Question, string Key)>> MoveAsync(FlakyBridge bridge, Random random)
    {
        var meant = new List<(string, string)>();
        var at = bridge.Helpdesk.Tickets.ToDictionary(ticket => ticket.Id, ticket => ticket.Fields["JIRA key"].Only);
        var keys = at.Values.OfType<string>().ToList();
        for (var step = 0; step < 30; step++)
        {
            bridge.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
            var id = $"t{random.Next(1, Tickets + 1)}";
            var ticket = bridge.Helpdesk.Tickets.Single(ticket => ticket.Id == id);
            switch (random.Next(5))
            {
                case 0 or 1 when at[id] is { } key:
                    var question = string.Create(CultureInfo.InvariantCulture, $"Question {step} of {id}.");
                    bridge.Helpdesk.Write(id, $"/dev {question}");
                    meant.Add((question, key));
                    break;
                case 2:
                    var other = keys[random.Next(keys.Count)];
                    bridge.Helpdesk.Write(id, $"/bug {other}");
                    at[id] = other;
                    break;
                case 3 when at[id] is not null:
                    bridge.Helpdesk.Write(id, "/unlink");
                    at[id] = null;
                    break;
                default:
                    bridge.Helpdesk.Put(ticket with { Status = ticket.IsOpen ? TicketStatus.Solved : TicketStatus.Open, UpdatedAt = bridge.Clock.GetUtcNow() });
                    break;
            }

            // Sometimes several notes are seen together.
            if (random.Next(3) > 0)
            {
                await bridge.LookAsync(Lane.OfTicket(id));
            }

            if (random.Next(3) == 0)
            {
                await bridge.DispatchAsync();
            }
        }

        foreach (var ticket in bridge.Helpdesk.Tickets)
        {
            await bridge.LookAsync(Lane.OfTicket(ticket.Id));
        }

        return meant;
    }

    private static bool Says(string body, string question) => body.Contains(question, StringComparison.Ordinal);

    private static void Put(FlakyBridge bridge, string id, params string[] tags) => bridge.Helpdesk.Put(A.Ticket() with
    {
        Id = id,
        Url = "https://desk.example/tickets/" + id,
        Tags = [.. tags],
        UpdatedAt = bridge.Clock.GetUtcNow(),
    });
}
