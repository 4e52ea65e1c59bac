using System.Security.Cryptography;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.Freshdesk;

/// <summary>The rig's stand-in objects at the end when credentials were shown to the host that keeps the files.</summary>
public sealed class FreshdeskFileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_the_description_and_of_notes_are_listed_and_opened()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var (picture, log) = (HeldFile.Made("image/png", 300_000), HeldFile.Of("page 1"u8));
        var id = rig.StandIn.FileHtmlTicket(
            rig.StandIn.AddCustomer("Cora"), "Blank", "<div>See the picture.</div>", rig.StandIn.NewFile("blank page.png", "image/png", picture));
        rig.StandIn.NoteHtml(id, "<div>The log.</div>", rig.Rep, rig.StandIn.NewFile("printer.log", "text/plain", log));

        var ticket = (await rig.Helpdesk.Reader.ReadAsync(Text(id), Token))!;

        var files = ticket.Comments.SelectMany(comment => comment.Attachments).ToList();
        Assert.Equal([("blank page.png", "image/png", 300_000L), ("printer.log", "text/plain", 6L)], files.Select(file => (file.FileName, file.ContentType, file.Size ?? 0)));
        Assert.Equal([picture.Sha256, log.Sha256], [await ChecksumAsync(rig, id, files[0]), await ChecksumAsync(rig, id, files[1])]);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_null()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "a", "a");

        Assert.Null(await rig.Helpdesk.Files.OpenFileAsync(Text(id), new Attachment("12345", "x", "y", 1), Token));
        Assert.Null(await rig.Helpdesk.Files.OpenFileAsync("999999", new Attachment("12345", "x", "y", 1), Token));
        Assert.Null(await rig.Helpdesk.Files.OpenFileAsync("nonsense", new Attachment("nonsense", "x", "y", 1), Token));
    }

    [Fact]
    public async Task A_file_is_put_into_a_ticket_with_a_private_note_that_is_found_by_its_stamp()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await rig.CreateTicketAsync("a", RigText.Plain("a"), Token);
        var content = HeldFile.Made("image/png", 2_000_000);
        var before = rig.Now;

        var note = await AttachAsync(rig, id, content, "größe 😀.png");

        var written = Assert.Single(rig.Ticket(id).Conversations);
        var file = Assert.Single(written.Files);
        Assert.True(written.IsPrivate);
        Assert.Equal((Text(written.Id), "größe 😀.png", "image/png", content.Sha256), (note, file.Name, file.ContentType, file.Content.Sha256));
        Assert.Equal(note, (await rig.Helpdesk.Writer.FindUpdateAsync(id, "stamp-1", before, Token)).Id);
        Assert.Equal("From engineering.", (await rig.Helpdesk.Reader.ReadAsync(id, Token))!.Comments[^1].Body.ToString());
        Assert.Empty(rig.StandIn.Mails);
    }

    [Fact]
    public async Task What_Freshdesk_does_not_take_is_refused_with_its_reason()
    {
        await using var rig = await FreshdeskRig.OpenAsync(new FreshdeskOptions { LargestFile = 1_000 }, Token);
        var id = await rig.CreateTicketAsync("a", RigText.Plain("a"), Token);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => AttachAsync(rig, id, HeldFile.Made("image/png", 1_001), "a.png"));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("20 MB", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Ticket(id).Conversations);
    }

    [Fact]
    public async Task A_file_whose_fate_is_unknown_is_said_to_be_so_and_one_for_no_ticket_too()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await rig.CreateTicketAsync("a", RigText.Plain("a"), Token);
        rig.Sandbox.Faults.Script(new Fault(FaultKind.ServerErrorAfter) { Remote = Remote.Helpdesk, Calls = CallKind.Write });

        Assert.Equal(
            RemoteFailureKind.FateUnknown,
            (await Assert.ThrowsAsync<RemoteException>(() => AttachAsync(rig, id, HeldFile.Of("x"u8), "a.txt"))).Kind);
        Assert.Equal(
            RemoteFailureKind.Gone,
            (await Assert.ThrowsAsync<RemoteException>(() => AttachAsync(rig, "999999", HeldFile.Of("x"u8), "a.txt"))).Kind);
        Assert.Single(rig.Ticket(id).Conversations);
    }

    private static async Task<string?> AttachAsync(FreshdeskRig rig, string id, HeldFile content, string name)
    {
        await using var file = new FileContent(name, "image/png", content.Length, content.Open());
        return await rig.Helpdesk.Files.AttachAsync(id, RichText.FromPlain("From engineering."), file, "stamp-1", Token);
    }

    private static async Task<string> ChecksumAsync(FreshdeskRig rig, long id, Attachment file)
    {
        await using var opened = Assert.IsType<FileContent>(await rig.Helpdesk.Files.OpenFileAsync(Text(id), file, Token));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(opened.Content, Token));
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
