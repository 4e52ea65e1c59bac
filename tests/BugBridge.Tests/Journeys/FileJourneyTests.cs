using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Files in both directions.</summary>
public sealed class FileJourneyTests : Journey
{
    private static readonly (string Name, string ContentType, HeldFile Content) Screenshot = ("blank page.png", "image/png", HeldFile.Made("image/png", 5_000));

    [Fact]
    public async Task Files_of_the_message_that_an_issue_is_filed_for_are_put_on_it()
    {
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "See the picture.", [Screenshot, ("printer.log", "text/plain", HeldFile.Of("page 1"u8))], "bug");
        await Bridge.SettleAsync();

        var files = Jira.Issue(KeyOn(ticket)).Files;
        Assert.Equal([Screenshot.Content.Sha256, HeldFile.Of("page 1"u8).Sha256], files.Select(file => file.Content.Sha256));
        Assert.All(files, file => Assert.Contains($"-t{ticket}-", file.FileName, StringComparison.Ordinal));
        Assert.StartsWith("blank page-t", files[0].FileName, StringComparison.Ordinal);
        Assert.Equal("image/png", files[0].ContentType);
        NoNoteWith(ticket, "not copied to the issue");
    }

    [Fact]
    public async Task Files_cross_with_a_note_for_the_engineers_and_with_nothing_else()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Helpdesk.Note(ticket, "For us only", [("internal.txt", "text/plain", HeldFile.Of("secret"u8))]);
        Helpdesk.Attach(ticket, Bridge.Customer, "Here is my passport", "passport.png", "image/png", 300);
        Helpdesk.Note(ticket, "/dev here is the trace", [("trace.txt", "text/plain", HeldFile.Of("at Print()"u8))]);
        await Bridge.SettleAsync();

        var file = Assert.Single(Jira.Issue(key).Files);
        Assert.StartsWith("trace-t", file.FileName, StringComparison.Ordinal);
        Assert.Equal("at Print()"u8, file.Content.Start);
    }

    [Fact]
    public async Task A_ticket_that_joins_brings_the_files_of_its_first_message()
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        var second = Helpdesk.FileTicket(Bridge.Customer, "The same here", "Blank.", [Screenshot]);
        Helpdesk.Note(second, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Contains($"-t{second}-", Assert.Single(Jira.Issue(key).Files).FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_an_engineers_comment_names_comes_as_an_internal_note_that_shows_it()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var file = HeldFile.Made("image/png", 4_000);
        Jira.Attach(key, "fixed dialog.png", "image/png", file);
        Jira.Comment(key, "It will look like this: fixed dialog.png.");
        await Bridge.SettleAsync();

        var note = Assert.Single(Helpdesk.Ticket(ticket).Comments, comment => !comment.Attachments.IsEmpty);
        Assert.False(note.IsPublic);
        Assert.Equal(("fixed dialog.png", "image/png", file.Sha256), (note.Attachments[0].FileName, note.Attachments[0].ContentType, note.Attachments[0].Content.Sha256));
        Assert.Contains("<img src=", note.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Emil Engineer", note.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_no_crossing_comment_shows_stays_in_Jira()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Jira.Attach(key, "internal-plan.pdf", "application/pdf", HeldFile.Made("application/pdf", 300));
        Jira.Attach(key, "keys.txt", "text/plain", HeldFile.Of("secret"u8));
        Jira.Comment(key, "Only for us: keys.txt", role: "Developers");
        Jira.Comment(key, "Nothing to see here.");
        await Bridge.SettleAsync();

        Assert.All(Helpdesk.Ticket(ticket).Comments, comment => Assert.Empty(comment.Attachments));
        NoNoteWith(ticket, "keys.txt");
    }

    [Fact]
    public async Task A_customers_file_never_reaches_another_customers_ticket()
    {
        await StartAsync();
        var first = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "See the picture.", [Screenshot], "bug");
        await Bridge.SettleAsync();
        var key = KeyOn(first);
        var second = await JoinedAsync(key);
        var theirs = Jira.Issue(key).Files[0];
        Jira.Comment(key, $"Look at {theirs.FileName}, it shows the fault.");
        Jira.Attach(key, theirs.FileName.Replace(".png", " (1).png", StringComparison.Ordinal), "image/png", theirs.Content);
        Jira.Comment(key, $"And at {theirs.FileName.Replace(".png", " (1).png", StringComparison.Ordinal)}");
        await Bridge.SettleAsync();

        Assert.All(Helpdesk.Ticket(second).Comments, comment => Assert.Empty(comment.Attachments));
        Assert.All(Helpdesk.Ticket(first).Comments.Skip(1), comment => Assert.Empty(comment.Attachments));
    }

    [Fact]
    public async Task Files_that_may_not_cross_are_named_with_the_reason()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Relay.Files.LargestMegabytes = 1 });
        var ticket = Helpdesk.FileTicket(
            Bridge.Customer,
            "Blank pages",
            "Run this.",
            [
                ("setup.exe", "application/octet-stream", HeldFile.Of("MZ"u8)),
                ("holiday.png", "image/png", HeldFile.Of([.. "MZ"u8, .. new byte[100]])),
                ("lie.png", "image/png", HeldFile.Of("<script>alert(1)</script>"u8)),
                ("nothing.txt", "text/plain", HeldFile.Of([])),
                ("huge.log", "text/plain", HeldFile.Made("text/plain", 1_000_001)),
            ],
            "bug");
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issue(KeyOn(ticket)).Files);
        NoteWith(ticket, "setup.exe: .exe files are not copied");
        NoteWith(ticket, "holiday.png: it is a program, whatever its name");
        NoteWith(ticket, "lie.png: its content does not match its type");
        NoteWith(ticket, "nothing.txt: it is empty");
        NoteWith(ticket, "huge.log: it is larger than 1 MB");
    }

    [Fact]
    public async Task Of_a_thousand_files_the_first_cross_and_one_note_counts_the_rest()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Relay.Files.MostPerTicket = 3 });
        var files = Enumerable.Range(1, 1000).Select(number => ($"page {number}.txt", "text/plain", HeldFile.Of("text"u8)));
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "All of them.", files, "bug");
        await Bridge.SettleAsync();

        Assert.Equal(3, Jira.Issue(KeyOn(ticket)).Files.Count);
        Assert.Contains("997 files of this ticket were not copied to the issue", NoteWith(ticket, "page 4.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_remote_refuses_is_told_like_what_the_bridge_refuses()
    {
        await StartAsync(new JourneyOptions
        {
            Sandbox = options => options with { Jira = new JiraOptions { LargestFile = 1_000 }, Zendesk = new ZendeskOptions { LargestFile = 1_000 } },
        });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "See the picture.", [Screenshot], "bug");
        await Bridge.SettleAsync();
        var key = KeyOn(ticket);
        Jira.Attach(key, "answer.txt", "text/plain", HeldFile.Made("text/plain", 2_000));
        Jira.Comment(key, "See answer.txt");
        await Bridge.SettleAsync();

        Assert.DoesNotContain(Jira.Issue(key).Files, file => file.AuthorId == Jira.Bridge);
        NoteWith(ticket, "exceeds the maximum permitted size");
        NoteWith(ticket, "The engineers' file answer.txt");
        Assert.Equal(2, (await SetAsideAsync()).Count);
    }

    [Fact]
    public async Task Many_tickets_get_an_address_instead_of_a_copy()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Relay.Files.MostTickets = 1 });
        var (first, key) = await FiledAsync();
        var second = await JoinedAsync(key);
        Jira.Attach(key, "answer.txt", "text/plain", HeldFile.Of("42"u8));
        Jira.Comment(key, "See answer.txt");
        await Bridge.SettleAsync();

        foreach (var ticket in new[] { first, second })
        {
            Assert.All(Helpdesk.Ticket(ticket).Comments, comment => Assert.Empty(comment.Attachments));
            NoteWith(ticket, "answer.txt: files are not copied into more than 1 tickets");
        }
    }

    [Fact]
    public async Task A_file_is_put_once_whatever_goes_wrong_on_the_way()
    {
        await StartAsync(new JourneyOptions { Speed = 100 });
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Path = "/attachments", Calls = CallKind.Write });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "See the picture.", [Screenshot], "bug");
        await Bridge.SettleAsync();
        var key = KeyOn(ticket);
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerErrorAfter) { Remote = Remote.Helpdesk, Path = "/api/v2/uploads", Calls = CallKind.Write });
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Helpdesk, Path = $"/api/v2/tickets/{ticket}", Calls = CallKind.Write });
        Jira.Attach(key, "answer.txt", "text/plain", HeldFile.Of("42"u8));
        Jira.Comment(key, "See answer.txt");
        await Bridge.SettleAsync();

        Assert.Single(Jira.Issue(key).Files, file => file.AuthorId == Jira.Bridge);
        Assert.Single(Helpdesk.Ticket(ticket).Comments.Skip(1), comment => !comment.Attachments.IsEmpty);
    }

    [Fact]
    public async Task A_file_is_not_sent_again_when_its_comment_is_edited_and_the_journal_was_tidied()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Jira.Attach(key, "answer.txt", "text/plain", HeldFile.Of("42"u8));
        var comment = Jira.Comment(key, "See answer.txt");
        await Bridge.SettleAsync();
        await Bridge.Journal.TidyAsync(DateTimeOffset.MaxValue, Bridge.Token);
        Jira.EditComment(key, comment, "See answer.txt, it explains all.");
        await Bridge.SettleAsync();

        NoteWith(ticket, "it explains all");
        Assert.Single(Helpdesk.Ticket(ticket).Comments, note => !note.Attachments.IsEmpty);
    }

    [Fact]
    public async Task A_file_that_is_gone_when_its_turn_comes_is_told()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.TooManyRequests) { Remote = Remote.Helpdesk, Path = "/api/v2/attachments", Calls = CallKind.Read, Wait = TimeSpan.FromSeconds(1) });
        var note = Helpdesk.Note(ticket, "/dev see the trace", [("trace.txt", "text/plain", HeldFile.Of("at Print()"u8))]);
        Helpdesk.LoseFile(Helpdesk.Ticket(ticket).Comments.Single(comment => comment.Id == note).Attachments[0].Id);
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issue(key).Files);
        NoteWith(ticket, "trace.txt: it is no longer in the ticket");
    }

    [Fact]
    public async Task A_file_in_which_the_helpdesk_found_malware_stays()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Relay.Files = new FileSettings() });
        var (ticket, key) = await FiledAsync();
        var other = Helpdesk.FileTicket(Bridge.Customer, "The same here", "Blank.", [("macro.docm", "application/octet-stream", HeldFile.Of("evil"u8))]);
        Helpdesk.FindMalware(Helpdesk.Ticket(other).Comments[0].Attachments[0].Id);
        Helpdesk.Note(other, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issue(key).Files);
        NoteWith(other, "it found malware in it");
        NoNoteWith(ticket, "malware");
    }
}
