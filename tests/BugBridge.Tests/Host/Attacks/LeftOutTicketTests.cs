using System.Globalization;
using System.Net;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>The panel takes any ticket's number; of a ticket that the settings leave out it shows nothing, and nothing is asked for it.</summary>
public sealed class LeftOutTicketTests : Journey
{
    private const string Secret = "Dismissal of Mr. Smith";

    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_of_another_queue_is_neither_shown_nor_taken_in_whatever_is_asked()
    {
        await StartAsync(Narrow);
        var (watched, _) = await FiledAsync();
        using var rep = new Visitor(Bridge.At("/"));
        var ticket = LeaveOutNext();

        Assert.DoesNotContain(Secret, await rep.ReadAsync($"/panel?ticket={ticket}", HttpStatusCode.NotFound), StringComparison.Ordinal);
        foreach (var act in new[] { "file", "ask", "join", "find" })
        {
            using var answer = await rep.SendAsync($"/panel?ticket={watched}", "/panel", ("ticket", ticket), ("id", act), ("do", act), ("key", "ENG-1"), ("text", "x"));
            Assert.DoesNotContain(Secret, await answer.Content.ReadAsStringAsync(Ending), StringComparison.Ordinal);
        }

        await Bridge.SettleAsync();
        Assert.Single(Jira.Issues);
        Assert.Null(await Bridge.View.FindTicketAsync(ticket, Ending));
        Assert.Equal(HttpStatusCode.NotFound, await rep.StatusAsync("/tickets/" + ticket));
    }

    [Fact]
    public async Task A_webhook_that_names_one_takes_nothing_in()
    {
        await StartAsync(Narrow);
        var ticket = LeaveOutNext("bug");

        Helpdesk.Note(long.Parse(ticket, CultureInfo.InvariantCulture), "/bug", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issues);
        Assert.Null(await Bridge.View.FindTicketAsync(ticket, Ending));
    }

    [Fact]
    public async Task A_ticket_that_was_moved_out_is_shown_no_more()
    {
        await StartAsync(Narrow);
        var (ticket, _) = await FiledAsync(Secret);
        using var rep = new Visitor(Bridge.At("/"));
        Assert.Contains(Secret, await rep.ReadAsync($"/panel?ticket={ticket}"), StringComparison.Ordinal);

        _leftOut.Add(ticket.ToString(CultureInfo.InvariantCulture));

        Assert.DoesNotContain(Secret, await rep.ReadAsync($"/panel?ticket={ticket}", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    private JourneyOptions Narrow => new() { Helpdesk = helpdesk => NarrowHelpdesk.Over(helpdesk, ticket => !_leftOut.Contains(ticket)) };

    /// <summary>A ticket that is left out from its first moment on: ids ascend.</summary>
    private string LeaveOutNext(params string[] tags)
    {
        var next = Helpdesk.Tickets.Select(one => one.Id).DefaultIfEmpty(0).Max() + 1;
        for (var at = next; at < next + 50; at++)
        {
            _leftOut.Add(at.ToString(CultureInfo.InvariantCulture));
        }

        return Helpdesk.FileTicket(Bridge.Customer, Secret, Secret, tags).ToString(CultureInfo.InvariantCulture);
    }
}
