using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>How few calls the bridge makes.</summary>
public sealed class CallJourneyTests : Journey
{
    private const string Bulk = "PUT /api/v2/tickets/update_many";

    [Fact]
    public async Task Telling_two_hundred_and_fifty_tickets_takes_three_updates_and_a_closed_one_fails_alone()
    {
        // Jira takes a hundred writes of links onto one issue in half a minute, so this takes minutes of its time.
        await StartAsync(new JourneyOptions { Speed = 20 });
        var key = Jira.FileIssue("ENG", "Printing gives blank pages");
        var tickets = Enumerable.Range(1, 250).Select(number => Helpdesk.FileTicket(Bridge.Customer, $"Blank {number}", "Blank pages.")).ToList();
        tickets.ForEach(ticket => Helpdesk.Note(ticket, $"/bug {key}", Bridge.Rep));
        await Bridge.SettleAsync();
        Assert.All(tickets, ticket => Assert.Equal(key, KeyOn(ticket)));
        Assert.Equal(250, ShownOn(key).Count);

        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        Helpdesk.SetStatus(tickets[100], "closed");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();
        Helpdesk.Calls.Reset();
        Jira.Comment(key, "It is the new driver.");
        await Bridge.SettleAsync();

        Assert.Equal(3, Helpdesk.Calls.ByRoute[Bulk]);
        Assert.Equal(3, Helpdesk.Calls.Writes);
        Assert.All(tickets.Where(ticket => ticket != tickets[100]), ticket => NoteWith(ticket, "It is the new driver."));
        NoNoteWith(tickets[100], "It is the new driver.");
        var setAside = Assert.Single(await SetAsideAsync());
        Assert.Equal($"{tickets[100]}", setAside.Action.Lane.Id);
        Assert.Contains("closed", setAside.LastError, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Filing_takes_three_writes_and_reads_nothing_but_the_ticket()
    {
        await StartAsync();
        await FiledAsync();
        var reads = new List<string>();
        (Helpdesk.Calls.Heard, Jira.Calls.Heard) = (Hear, Hear);
        Helpdesk.Calls.Reset();
        Jira.Calls.Reset();

        // Only the ticket's own webhook: what the bridge hears of its own writes is no part of filing.
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Scanning gives black pages", "Every page is black.", "bug");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        await Bridge.SettleAsync();

        Assert.NotEmpty(KeyOn(ticket));
        Assert.Equal(3, Helpdesk.Calls.Writes + Jira.Calls.Writes);
        Assert.All(reads, read => Assert.StartsWith("GET /api/v2/tickets/{", read, StringComparison.Ordinal));
        Assert.InRange(reads.Count, 1, 2);

        void Hear(string route, CallKind kind)
        {
            lock (reads)
            {
                if (kind == CallKind.Read)
                {
                    reads.Add(route);
                }
            }
        }
    }

    [Fact]
    public async Task An_idle_poll_takes_one_call_a_side()
    {
        await StartAsync();
        await FiledAsync();
        await Bridge.PollAsync();
        await Bridge.PollAsync();
        Helpdesk.Calls.Reset();
        Jira.Calls.Reset();

        await Bridge.PollAsync();

        Assert.Equal((1, 1), (Helpdesk.Calls.Total, Jira.Calls.Total));
    }
}
