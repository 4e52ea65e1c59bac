using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>
/// Random stories over remotes that fail before and after their effects, with the process dying at random calls: at the end every issue, link,
/// note, comment and file is there exactly once.
/// </summary>
public sealed class FlakyRemotesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_lost_and_nothing_is_doubled(int seed)
    {
        await using var bridge = new FlakyBridge(seed);
        var random = new Random(seed);
        await bridge.RestartAsync();
        bridge.Trouble.Percent = 30;

        await FileTicketsAsync(bridge, count: 8);
        var crossing = await WriteAsync(bridge, random);

        bridge.Trouble.Percent = 0;
        await bridge.SettleAsync();
        await LookAtAllAsync(bridge);
        await bridge.SettleAsync();

        Check(bridge, crossing);
        var counts = await bridge.Store.Journal.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.SetAside));
    }

    private static async Task FileTicketsAsync(FlakyBridge bridge, int count)
    {
        for (var at = 1; at <= count; at++)
        {
            var id = $"t{at}";
            bridge.Helpdesk.Put(A.Ticket() with { Id = id, Url = "https://desk.example/tickets/" + id, Tags = ["bug"], UpdatedAt = bridge.Clock.GetUtcNow() });
            await bridge.LookAsync(Lane.OfTicket(id));
            await bridge.DispatchAsync();
        }

        await bridge.SettleAsync();
    }

    private static async Task<List<string>> WriteAsync(FlakyBridge bridge, Random random)
    {
        var crossing = new List<string>();
        for (var step = 0; step < 30; step++)
        {
            bridge.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
            var ticket = bridge.Helpdesk.Tickets[random.Next(bridge.Helpdesk.Tickets.Count)];
            var issue = bridge.Tracker.Issues[random.Next(bridge.Tracker.Issues.Count)];
            switch (random.Next(4))
            {
                case 0:
                    bridge.Helpdesk.Write(ticket.Id, $"private {step}\n/dev question {step}.", new Attachment($"a{step}", $"trace {step}.txt", "text/plain", 4));
                    crossing.Add($"question {step}.");
                    await bridge.LookAsync(Lane.OfTicket(ticket.Id));
                    break;
                case 1:
                    var file = new IssueFile($"b{step}", $"build {step}.txt", "text/plain", 4, "Ed Engineer", bridge.Clock.GetUtcNow(), IsByBridge: false);
                    bridge.Tracker.Change(issue.Ref.Id, was => was with
                    {
                        Files = was.Files.Add(file),
                        Comments = was.Comments.Add(A.Comment($"answer {step}.", $"p{step}") with { FileIds = [file.Id] }),
                    });
                    crossing.Add($"answer {step}.");
                    await bridge.LookAsync(Lane.OfIssue(issue.Ref.Id));
                    break;
                case 2:
                    var secret = A.Comment($"secret {step}.", $"p{step}") with { Visibility = CommentVisibility.Limited };
                    bridge.Tracker.Change(issue.Ref.Id, was => was with { Comments = was.Comments.Add(secret) });
                    await bridge.LookAsync(Lane.OfIssue(issue.Ref.Id));
                    break;
                default:
                    bridge.Tracker.Change(issue.Ref.Id, was => was with { Estimate = new Estimate(new DateOnly(2027, 1, 1).AddDays(step), EstimateSource.DueDate) });
                    crossing.Add(FormattableString.Invariant($"expected on {new DateOnly(2027, 1, 1).AddDays(step):d MMMM yyyy}"));
                    await bridge.LookAsync(Lane.OfIssue(issue.Ref.Id));
                    break;
            }

            if (random.Next(3) == 0)
            {
                await bridge.DispatchAsync();
            }
        }

        return crossing;
    }

    private static async Task LookAtAllAsync(FlakyBridge bridge)
    {
        foreach (var ticket in bridge.Helpdesk.Tickets)
        {
            await bridge.LookAsync(Lane.OfTicket(ticket.Id));
        }

        foreach (var issue in bridge.Tracker.Issues)
        {
            await bridge.LookAsync(Lane.OfIssue(issue.Ref.Id));
        }
    }

    private static void Check(FlakyBridge bridge, List<string> crossing)
    {
        Assert.Equal(8, bridge.Tracker.Issues.Count);
        Assert.Equal(8, bridge.Tracker.Issues.Select(issue => issue.Stamp).Distinct().Count());
        Assert.All(bridge.Tracker.Issues, issue => Assert.Single(bridge.Tracker.Links[issue.Ref.Id]));
        Assert.All(bridge.Helpdesk.Tickets, ticket =>
        {
            Assert.Single(ticket.Comments, comment => comment.Stamp is not null && comment.Body.ToString().Contains("filed for this ticket", StringComparison.Ordinal));
            Assert.StartsWith("ENG-", ticket.Fields["JIRA key"].Only, StringComparison.Ordinal);
        });
        var ours = Written(bridge);
        Assert.All(crossing, text => Assert.Single(ours, written => written.Contains(text, StringComparison.Ordinal)));
        var files = FilesWritten(bridge);
        Assert.Equal(crossing.Count(text => text.StartsWith("question", StringComparison.Ordinal) || text.StartsWith("answer", StringComparison.Ordinal)), files.Count);
        Assert.Distinct(files, StringComparer.Ordinal);
        Assert.DoesNotContain(ours, written => written.Contains("secret", StringComparison.Ordinal) || written.Contains("private", StringComparison.Ordinal));
    }

    /// <summary>All files that the bridge put somewhere, on both sides.</summary>
    private static List<string> FilesWritten(FlakyBridge bridge) =>
    [
        .. bridge.Helpdesk.Tickets.SelectMany(ticket => ticket.Comments).Where(comment => comment.Stamp is not null).SelectMany(comment => comment.Attachments).Select(file => file.FileName),
        .. bridge.Tracker.Issues.SelectMany(issue => issue.Files).Where(file => file.IsByBridge).Select(file => file.FileName),
    ];

    /// <summary>All that the bridge wrote, on both sides.</summary>
    private static List<string> Written(FlakyBridge bridge) =>
    [
        .. bridge.Helpdesk.Tickets.SelectMany(ticket => ticket.Comments).Where(comment => comment.Stamp is not null).Select(comment => comment.Body.ToString()),
        .. bridge.Tracker.Issues.SelectMany(issue => issue.Comments).Where(comment => comment.Stamp is not null).Select(comment => comment.Body.ToString()),
    ];
}
