using System.Globalization;
using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Freshdesk;

namespace BugBridge.Tests.Leaks;

/// <summary>Freshdesk, by its stand-in.</summary>
internal sealed class FreshdeskLeaks : ILeakHelpdesk
{
    private readonly SandboxServer _sandbox;
    private readonly CallBudget _budget;
    private readonly FreshdeskHelpdesk _helpdesk;
    private readonly long _rep;

    public FreshdeskLeaks(SandboxServer sandbox, SandboxOptions options, TimeProvider clock, HttpMessageHandler? wire = null)
    {
        _sandbox = sandbox;
        _budget = new CallBudget(100_000, clock);
        _helpdesk = FreshdeskHelpdesk.Create(
            new FreshdeskSettings
            {
                BaseUrl = sandbox.FreshdeskUrl.AbsoluteUri,
                ApiKey = options.Freshdesk.ApiKey,
                CallsPerMinute = 100_000,
                TimeoutSeconds = 300,
            },
            _budget,
            clock,
            wire);
        _rep = StandIn.AddRep("Rita Rep");
    }

    public Helpdesk Helpdesk => _helpdesk.Ports;

    private FreshdeskStandIn StandIn => _sandbox.Freshdesk;

    public string CustomerOf(string ticket) => Text(StandIn.Ticket(Id(ticket)).RequesterId);

    public string File(string subject, string text, bool isBug)
    {
        var id = StandIn.FileTicket(StandIn.AddCustomer("Cora Customer"), subject, text);
        if (isBug)
        {
            StandIn.Tag(id, "bug");
        }

        return Text(id);
    }

    public void Reply(string ticket, string text, bool byRep) => StandIn.Reply(Id(ticket), byRep ? _rep : StandIn.Ticket(Id(ticket)).RequesterId, text);

    public string Note(string ticket, string text) => Text(StandIn.Note(Id(ticket), text, _rep));

    public void Attach(string ticket, string text, string fileName) =>
        StandIn.NoteHtml(Id(ticket), $"<div>{text}</div>", _rep, StandIn.NewFile(fileName, "text/plain", HeldFile.Of("log"u8.ToArray())));

    public bool Do(LeakDeed deed, string ticket, string? comment, string words) =>
        comment is null ? DoToFirst(deed, Id(ticket)) : DoToNote(deed, Id(ticket), Id(comment));

    public IEnumerable<string> Comments() => StandIn.Tickets.SelectMany(ticket => ticket.Conversations.Select(written => written.Body).Prepend(ticket.Description));

    public IEnumerable<string> Everything() => StandIn.Tickets.SelectMany(ticket => ticket.Files.Concat(ticket.Conversations.SelectMany(written => written.Files))
            .Select(file => file.Name)
            .Concat(ticket.Fields.Values.Select(field => field.GetRawText()))
            .Concat(ticket.Tags)
            .Append(ticket.Subject))
        .Concat(Comments())
        .Concat(StandIn.Mails.Select(mail => mail.Body));

    public async ValueTask DisposeAsync()
    {
        _helpdesk.Dispose();
        await _budget.DisposeAsync();
    }

    private bool DoToFirst(LeakDeed deed, long ticket)
    {
        switch (deed)
        {
            case LeakDeed.Flag:
                StandIn.MarkSpam(ticket);
                return true;
            case LeakDeed.Suspend:
                StandIn.DeleteContact(StandIn.Ticket(ticket).RequesterId);
                return true;
            default:
                return false;
        }
    }

    private bool DoToNote(LeakDeed deed, long ticket, long note)
    {
        switch (deed)
        {
            case LeakDeed.Redact:
                // Freshdesk knows edits only; of one that leaves a part, the engineers are told what was taken out.
                StandIn.EditNote(ticket, note, "(redacted)", _rep);
                return true;
            case LeakDeed.Delete:
                StandIn.DeleteNote(ticket, note);
                return true;
            case LeakDeed.HideAuthor:
                Orphan(ticket, note);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Makes it a note of somebody who has left, and of whom Freshdesk tells nothing but a number.</summary>
    private void Orphan(long ticket, long note) => StandIn.Locked(() =>
    {
        var (held, before) = (StandIn.Ticket(ticket), StandIn.Ticket(ticket).Conversations.First(written => written.Id == note));
        StandIn.State.Rewrite(held, before, before with { UserId = long.MaxValue });
    });

    private static long Id(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
