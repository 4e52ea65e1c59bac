using BugBridge.AcceptanceTests.Running;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>
/// A real helpdesk: a customer and a rep work in Request Tracker, the worker is a real process, and an engineer answers in Jira's stand-in.
/// Skipped by name where no Request Tracker runs.
/// </summary>
[Collection(RequestTrackerWorld.OneAtATime)]
public sealed class RequestTrackerJourneyTests
{
    private const string Words = "The export to CSV stops at line 4096 & loses the rest.";

    [Fact]
    public async Task A_bug_crosses_from_request_tracker_and_the_answer_comes_back_without_a_mail_to_the_customer()
    {
        var ending = TestContext.Current.CancellationToken;
        await using var world = await RequestTrackerWorld.StartAsync(ending);
        var (sandbox, rig, folder) = (world.Sandbox, world.Rig, world.Folder);
        folder.Configure(world.Settings());
        using var worker = WorkerProcess.Run(folder, world.Port);
        await worker.ReadyAsync();

        var ticket = await rig.CreateTicketAsync("RE: Export stops", RigText.Plain(Words), ending);
        var mails = await rig.MailsToTheCustomerAsync(ticket, ending);
        await rig.NoteAsRepAsync(ticket, RigText.Plain("Between us: this customer is about to leave.\n/bug"), ending);
        await Until.TrueAsync(() => sandbox.Jira.Issues.Length == 1, "the issue is filed", context: folder.LogEnd);
        await world.SeesAsync(ticket, "filed for this ticket");
        var issue = sandbox.Jira.Issues[0];

        sandbox.Jira.Comment(issue.Key, "Reproduced on 4.2; a buffer is too small.", world.Engineer);
        sandbox.Jira.Comment(issue.Key, "Carl wrote that code.", world.Engineer, role: "Developers");
        sandbox.Jira.Comment(issue.Key, "/workaround Export month by month.", world.Engineer);
        sandbox.Jira.SetDueDate(issue.Key, new DateOnly(2027, 1, 5));
        await world.SeesAsync(ticket, "a buffer is too small");
        await world.SeesAsync(ticket, "Export month by month");
        await world.SeesAsync(ticket, "5 January 2027");
        sandbox.Jira.SetDueDate(issue.Key, new DateOnly(2027, 1, 12));
        await world.SeesAsync(ticket, "7 days later than 5 January 2027");
        await rig.NoteAsRepAsync(ticket, RigText.Plain("/dev Does it also hit XLSX?"), ending);
        await Until.TrueAsync(
            () => sandbox.Jira.Issue(issue.Key).Comments.Any(comment => comment.Text.Contains("Does it also hit XLSX?", StringComparison.Ordinal)),
            "the question reaches the issue", context: folder.LogEnd);

        var inJira = sandbox.Jira.Issue(issue.Key);
        Assert.Equal("Export stops", inJira.Summary);
        Assert.Contains(Words, inJira.Text, StringComparison.Ordinal);
        Assert.Contains("Rita Rep", inJira.Text, StringComparison.Ordinal);
        Assert.Single(inJira.RemoteLinks);
        Assert.DoesNotContain("about to leave", inJira.Text + string.Concat(inJira.Comments.Select(comment => comment.Text)), StringComparison.Ordinal);
        Assert.True(inJira.Comments.Single(comment => comment.AuthorId == sandbox.Jira.Bridge).IsInternal);
        Assert.Empty(sandbox.Findings.All);

        var reps = await rig.WhatARepSeesAsync(ticket, ending);
        Assert.Single(reps, text => text.Contains("a buffer is too small", StringComparison.Ordinal));
        Assert.DoesNotContain(reps, text => text.Contains("Carl wrote that code", StringComparison.Ordinal));
        Assert.Equal([Words], (await rig.WhatTheCustomerSeesAsync(ticket, ending)).Select(text => text.Trim()));
        Assert.Equal(mails, await rig.MailsToTheCustomerAsync(ticket, ending));
        var held = await rig.Helpdesk.Reader.ReadAsync(ticket, ending);
        Assert.Equal((issue.Key, "2027-01-12", "Export month by month."), (held!.Fields["JIRA key"], held.Fields["Fix expected"], held.Fields["Workaround"]));
    }

    [Fact]
    public async Task The_customer_of_request_tracker_gets_the_reply_that_a_rep_approved_and_nothing_else()
    {
        var ending = TestContext.Current.CancellationToken;
        await using var world = await RequestTrackerWorld.StartAsync(ending);
        var (sandbox, rig, folder) = (world.Sandbox, world.Rig, world.Folder);
        folder.Configure(world.Settings());
        using var worker = WorkerProcess.Run(folder, world.Port);
        await worker.ReadyAsync();
        var (told, held) = (await rig.CreateTicketAsync("Export stops", RigText.Plain(Words), ending), await rig.CreateTicketAsync("Import stops", RigText.Plain("It stops."), ending));
        var mails = (await rig.MailsToTheCustomerAsync(told, ending), await rig.MailsToTheCustomerAsync(held, ending));
        await rig.NoteAsRepAsync(told, RigText.Plain("/bug"), ending);
        await Until.TrueAsync(() => sandbox.Jira.Issues.Length == 1, "the issue is filed", context: folder.LogEnd);
        await world.SeesAsync(told, "filed for this ticket");
        var key = sandbox.Jira.Issues[0].Key;
        await rig.NoteAsRepAsync(held, RigText.Plain($"/bug {key}"), ending);
        await world.SeesAsync(held, "no fix date yet");

        sandbox.Jira.SetDueDate(key, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)));
        await world.SeesAsync(told, "to send it or ");
        await world.SeesAsync(held, "to send it or ");
        await rig.NoteAsRepAsync(held, RigText.Plain("/hold"), ending);
        await rig.NoteAsRepAsync(told, RigText.Plain("/send"), ending);
        await world.SeesAsync(held, "Nothing was sent.");
        await Until.TrueAsync(async () => await rig.MailsToTheCustomerAsync(told, ending) > mails.Item1, "the customer gets the reply", context: folder.LogEnd);
        await world.SeesAsync(told, "is being sent");

        var seen = await rig.WhatTheCustomerSeesAsync(told, ending);
        Assert.Equal(2, seen.Count);
        Assert.Contains("Our engineers expect to fix it by", seen[1], StringComparison.Ordinal);
        Assert.Equal((mails.Item1 + 1, mails.Item2), (await rig.MailsToTheCustomerAsync(told, ending), await rig.MailsToTheCustomerAsync(held, ending)));
        Assert.Single(await rig.WhatTheCustomerSeesAsync(held, ending));
        var reply = (await rig.Helpdesk.Reader.ReadAsync(told, ending))!.Comments.Single(comment => comment is { Kind: CommentKind.PublicReply, Stamp: not null });
        Assert.DoesNotContain("bugbridge", reply.Body.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
