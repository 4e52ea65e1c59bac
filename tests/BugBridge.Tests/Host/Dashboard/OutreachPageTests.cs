using System.Net;
using System.Text.RegularExpressions;
using BugBridge.Core.Outreach;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>Replies on their page, without scripts: several at once, those of one's own tickets, and taking an approval back.</summary>
public sealed partial class OutreachPageTests : Journey
{
    private protected override bool HasReplies => true;

    [Fact]
    public async Task Replies_that_are_ticked_are_approved_at_once_and_that_is_undone_from_the_same_page()
    {
        await DraftedAsync();
        using var visitor = Visit();
        var boxes = Box().Matches(await visitor.ReadAsync("/outreach")).Select(match => ("pick", match.Groups["value"].Value)).ToArray();
        Assert.Equal(2, boxes.Length);

        using var approved = await visitor.SendAsync("/outreach", "/outreach?handler=Many", [.. boxes, ("pick", "nonsense"), ("act", "send")]);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        var page = await visitor.ReadAsync(approved.Headers.Location!.OriginalString);
        Assert.Contains("Approved: 2.", page, StringComparison.Ordinal);
        Assert.Contains("2 replies are sent in ", page, StringComparison.Ordinal);
        using var undone = await visitor.SendAsync("/outreach", "/outreach?handler=Undo", [.. boxes.Select(box => ("stamp", box.Value.Split('/', 2)[1]))]);

        Assert.Contains("Undone: 2. Nothing was sent.", await visitor.ReadAsync(undone.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal(2, await Bridge.Outreach.CountAsync(new OutreachFilter { States = [DraftState.Waiting] }, Bridge.Token));
        Assert.Empty(Helpdesk.Mails);
    }

    [Fact]
    public async Task The_list_shows_one_reply_whole_and_another_when_it_is_chosen()
    {
        await DraftedAsync();
        using var visitor = Visit();
        var drafts = await Bridge.Outreach.DraftsAsync(new OutreachFilter(), 0, 10, Bridge.Token);

        foreach (var draft in drafts)
        {
            var page = await visitor.ReadAsync("/outreach?draft=" + draft.Stamp);
            Assert.Contains($"id=\"t-{draft.Stamp}\"", page, StringComparison.Ordinal);
            Assert.Single(drafts, one => page.Contains($"id=\"t-{one.Stamp}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_replies_on_tickets_of_the_rep_who_is_called_so_pass_the_filter_for_a_rep()
    {
        await DraftedAsync();
        var drafts = await Bridge.Outreach.DraftsAsync(new OutreachFilter { RepName = "Rita Rep" }, 0, 10, Bridge.Token);

        Assert.Equal("Cora Customer", Assert.Single(drafts).CustomerName);
        Assert.Empty(await Bridge.Outreach.DraftsAsync(new OutreachFilter { RepName = "Nobody" }, 0, 10, Bridge.Token));
    }

    /// <summary>Two customers behind one issue with a date; the first one's ticket is a rep's.</summary>
    private async Task DraftedAsync()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings => (settings.Outreach.Events, settings.Outreach.UndoFor) = ([.. OutreachKinds.All], TimeSpan.FromMinutes(5)),
        });
        var (ticket, key) = await FiledAsync();
        Helpdesk.Assign(ticket, Bridge.Rep);
        var other = Helpdesk.FileTicket(Helpdesk.AddCustomer("Lara Late", organizationId: Bridge.Account), "Blank here, too", "All blank.");
        Helpdesk.Note(other, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        await Bridge.UntilAsync(async () => await Bridge.Outreach.CountAsync(new OutreachFilter(), Bridge.Token) == 2, "2 drafts");
        await Bridge.SettleAsync();
    }

    private Visitor Visit() => new(Bridge.At("/"));

    [GeneratedRegex("name=\"pick\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Box();
}
