using BugBridge.Core.Commands;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>Mails as people send them to a real Request Tracker: what they say is all of their texts, and what they forward is a quotation.</summary>
public sealed class RequestTrackerMailTests : IAsyncLifetime
{
    private const string Plain = "Content-Type: text/plain; charset=utf-8";
    private const string Html = "Content-Type: text/html; charset=utf-8";
    private const string Picture = "Content-Type: image/png; name=\"p.png\"\nContent-Transfer-Encoding: base64\nContent-Disposition: inline; filename=\"p.png\"\n\niVBORw0KGgo=";

    private RequestTrackerServer? _server;
    private RequestTrackerRig? _rig;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_server, var reason) = await RequestTrackerServer.FindAsync();
        Assert.SkipWhen(_server is null, reason ?? string.Empty);
        _rig = new RequestTrackerRig(_server);
    }

    public ValueTask DisposeAsync() => _rig?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Text_behind_a_picture_is_read()
    {
        var ticket = await SentAsync(Mixed(Part(Plain, "See the picture:"), Picture, Part(Plain, "It began on Monday.")));

        Assert.Equal("See the picture:\n\nIt began on Monday.", ticket.Description.ToString());
        Assert.Equal("p.png", Assert.Single(Assert.Single(ticket.Comments).Attachments).FileName);
    }

    [Fact]
    public async Task A_disclaimer_in_a_part_of_its_own_hides_nothing()
    {
        var ticket = await SentAsync(Mixed(Alternative(Part(Plain, "It fails."), Part(Html, "<p>It <b>fails</b>.</p>")), Part(Html, "<p>Confidential.</p>")));

        Assert.Equal("It fails.\n\nConfidential.", ticket.Description.ToString());
    }

    [Fact]
    public async Task Plain_text_with_an_html_disclaimer_is_read_whole()
    {
        var ticket = await SentAsync(Mixed(Part(Plain, "It fails."), Part(Html, "<p>Confidential.</p>")));

        Assert.Equal("It fails.\n\nConfidential.", ticket.Description.ToString());
    }

    [Fact]
    public async Task Of_alternatives_one_is_read()
    {
        var ticket = await SentAsync(Alternative(Part(Plain, "It fails."), Part(Html, "<p>It <b>fails</b>.</p>")));

        Assert.Equal("It fails.", ticket.Description.ToString());
    }

    [Fact]
    public async Task A_forwarded_mail_is_a_quotation()
    {
        var forwarded = $"Content-Type: message/rfc822\n\nFrom: other@example.com\nSubject: Export\nMIME-Version: 1.0\n{Alternative(Part(Plain, "/dev The key is hunter2"), Part(Html, "<p>/dev The key is hunter2</p>"))}";
        var ticket = await SentAsync(Mixed(Part(Plain, "/bug"), forwarded));

        Assert.Equal("/bug", AuthoredText.Of(ticket.Description).Own.ToString());
        Assert.Equal([new FileBug()], CommandReader.Read(ticket.Description));
        Assert.Contains("hunter2", ticket.Description.ToString(), StringComparison.Ordinal);
        Assert.Single(ticket.Description.ToString().Split('\n'), line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rep_with_a_slash_in_the_login_is_a_rep_and_a_customer_with_one_a_customer()
    {
        var unique = Guid.NewGuid().ToString("N")[..8];
        var rep = $"acme/rep-{unique}";
        await _rig!.SendAsync("root", HttpMethod.Post, "user", new { Name = rep, EmailAddress = $"rep-{unique}@example.com", RealName = "Rosa Slash", _server!.Password, Privileged = 1 }, Token);
        var customer = $"acme/customer-{unique}";
        await _rig.SendAsync("root", HttpMethod.Post, "user", new { Name = customer, EmailAddress = $"customer-{unique}@example.com", RealName = "Carl Slash", _server.Password, Privileged = 0 }, Token);

        var id = await _rig.CreateInAsync(_server.Queue, "root", $"slash {unique}", RigText.Plain("x"), Token);
        await _rig.SendAsync("root", HttpMethod.Put, $"ticket/{id}", new { Requestor = customer }, Token);
        await _rig.MailAsync(_server.Queue, "correspond", $"From: rep-{unique}@example.com\nTo: c@bugbridge.test\nSubject: [bugbridge #{id}] slash\nMIME-Version: 1.0\n{Plain}\n\n/bug\n", Token);

        var ticket = await _rig.Helpdesk.Reader.ReadAsync(id, Token);
        var written = ticket!.Comments[^1];
        Assert.Equal((rep, "Rosa Slash", AuthorRole.Rep), (written.Author.Id, written.Author.Name, written.Author.Role));
        Assert.True(CommandReader.MayCommand(written with { Kind = CommentKind.InternalNote }));
        Assert.Equal((customer, "Carl Slash"), (ticket.Requester!.Id, ticket.Requester.Name));
    }

    private async Task<Ticket> SentAsync(string content)
    {
        var unique = Guid.NewGuid().ToString("N");
        await _rig!.MailAsync(_server!.Queue, "correspond", $"From: Cora Customer <cora-{unique}@example.com>\nTo: support@bugbridge.test\nSubject: mail {unique}\nMessage-ID: <{unique}@example.com>\nMIME-Version: 1.0\n{content}\n", Token);
        return (await _rig.Helpdesk.Reader.ReadAsync(await _rig.FindBySubjectAsync($"mail {unique}", Token), Token))!;
    }

    private static string Part(string type, string text) => $"{type}\n\n{text}";

    private static string Mixed(params string[] parts) => Multipart("mixed", parts);

    private static string Alternative(params string[] parts) => Multipart("alternative", parts);

    private static string Multipart(string kind, string[] parts)
    {
        var boundary = "b" + Guid.NewGuid().ToString("N");
        return $"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\n\n{string.Concat(parts.Select(part => $"--{boundary}\n{part}\n"))}--{boundary}--";
    }
}
