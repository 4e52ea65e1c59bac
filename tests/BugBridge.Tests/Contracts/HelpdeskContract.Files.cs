using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Xunit;

namespace BugBridge.Tests.Contracts;

/// <summary>What the bridge relies on when files go from and to a helpdesk.</summary>
public abstract partial class HelpdeskContract
{
    [Theory]
    [InlineData("screenshot.png")]
    [InlineData("blank page (1).png")]
    public async Task A_file_of_the_first_message_is_known_and_opens_as_it_was_sent(string name)
    {
        var sent = RigFile.Picture(name);
        var id = await Rig.CreateTicketAsync("With a picture", RigText.Plain("See the picture."), sent, Token);

        var ticket = await ReadAsync(id);

        var file = Assert.Single(ticket.Comments[0].Attachments);
        Assert.Equal((name, sent.ContentType), (file.FileName, file.ContentType));
        Assert.Equal(sent.Content.Length, file.Size);
        Assert.Equal(sent.Content, await OpenAsync(id, file));
        Assert.Equal("See the picture.", ticket.Description.ToString());
    }

    [Fact]
    public async Task A_file_of_a_note_opens_byte_for_byte()
    {
        var sent = RigFile.Text("trace.txt");
        var id = await Rig.CreateTicketAsync("Notes", RigText.Plain("text"), Token);
        await Rig.NoteAsRepAsync(id, RigText.Plain("/dev see the trace"), sent, Token);

        var note = Saying((await ReadAsync(id)).Comments, "see the trace");

        Assert.Equal(CommentKind.InternalNote, note.Kind);
        Assert.Equal(sent.Content, await OpenAsync(id, Assert.Single(note.Attachments)));
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("no-id")]
    public async Task A_file_that_is_not_there_is_null(string fileId)
    {
        var id = await Rig.CreateTicketAsync("No file", RigText.Plain("text"), Token);

        Assert.Null(await Helpdesk.Files.OpenFileAsync(id, new Attachment(fileId, "a.txt", "text/plain", 1), Token));
    }

    [Theory]
    [InlineData("answer.png")]
    [InlineData("Grüße 漢字 (2).png")]
    public async Task A_file_comes_with_a_note_that_only_reps_see(string name)
    {
        var sent = RigFile.Picture(name);
        var id = await Rig.CreateTicketAsync("Answer", RigText.Plain("text"), Token);
        var mails = Rig.WhyNot(RigAbility.CountMails) is null ? await Rig.MailsToTheCustomerAsync(id, Token) : 0;
        var stamp = NewStamp();

        await AttachAsync(id, sent, stamp);

        var note = Saying((await ReadAsync(id)).Comments, "an engineer's file");
        Assert.Equal((CommentKind.InternalNote, stamp), (note.Kind, note.Stamp));
        var file = Assert.Single(note.Attachments);
        Assert.Equal(name, file.FileName);
        Assert.Equal(sent.Content, await OpenAsync(id, file));
        Assert.True((await Helpdesk.Writer.FindUpdateAsync(id, stamp, Rig.Now, Token)).IsFound);
        if (Rig.WhyNot(RigAbility.CustomerView) is null)
        {
            Assert.DoesNotContain(await Rig.WhatTheCustomerSeesAsync(id, Token), text => text.Contains("an engineer", StringComparison.Ordinal));
        }

        if (Rig.WhyNot(RigAbility.CountMails) is null)
        {
            Assert.Equal(mails, await Rig.MailsToTheCustomerAsync(id, Token));
        }
    }

    [Fact]
    public async Task A_file_for_a_ticket_that_is_not_there_fails_for_good()
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => AttachAsync("999999999", RigFile.Text("a.txt"), NewStamp()));

        Assert.Contains(failure.Kind, new[] { RemoteFailureKind.Gone, RemoteFailureKind.Refused });
    }

    private async Task AttachAsync(string ticketId, RigFile sent, string stamp)
    {
        await using var file = new FileContent(sent.Name, sent.ContentType, sent.Content.Length, new MemoryStream([.. sent.Content]));
        await Helpdesk.Files.AttachAsync(ticketId, RichText.FromPlain("an engineer's file"), file, stamp, Token);
    }

    private async Task<byte[]> OpenAsync(string ticketId, Attachment file)
    {
        await using var opened = Assert.IsType<FileContent>(await Helpdesk.Files.OpenFileAsync(ticketId, file, Token));
        using var content = new MemoryStream();
        await opened.Content.CopyToAsync(content, Token);
        return content.ToArray();
    }
}
