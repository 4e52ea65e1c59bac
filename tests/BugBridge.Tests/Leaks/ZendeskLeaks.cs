using System.Globalization;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Tests.Leaks;

/// <summary>Zendesk, by its stand-in.</summary>
internal sealed class ZendeskLeaks : ILeakHelpdesk
{
    private readonly SandboxServer _sandbox;
    private readonly CallBudget _budget;
    private readonly ZendeskHelpdesk _helpdesk;
    private readonly long _rep;

    public ZendeskLeaks(SandboxServer sandbox, SandboxOptions options, TimeProvider clock, HttpMessageHandler? wire = null)
    {
        _sandbox = sandbox;
        _budget = new CallBudget(100_000, clock);
        _helpdesk = ZendeskHelpdesk.Create(
            new ZendeskSettings
            {
                BaseUrl = sandbox.ZendeskUrl.AbsoluteUri,
                ClientId = options.Zendesk.ClientId,
                ClientSecret = options.Zendesk.ClientSecret,
                JobSettle = TimeSpan.Zero,
                CallsPerMinute = 100_000,
                TicketUpdatesPerMinute = 100_000,
                TimeoutSeconds = 300,
            },
            _budget,
            clock,
            wire);
        _rep = StandIn.AddRep("Rita Rep");
    }

    public Helpdesk Helpdesk => _helpdesk.Ports;

    private ZendeskStandIn StandIn => _sandbox.Zendesk;

    public string CustomerOf(string ticket) => Text(StandIn.Ticket(Id(ticket)).RequesterId);

    public string File(string subject, string text, bool isBug) =>
        Text(StandIn.FileTicket(StandIn.AddCustomer("Cora Customer"), subject, text, isBug ? ["bug"] : []));

    public void Reply(string ticket, string text, bool byRep) => StandIn.Reply(Id(ticket), byRep ? _rep : StandIn.Ticket(Id(ticket)).RequesterId, text);

    public string Note(string ticket, string text) => Text(StandIn.Note(Id(ticket), text, _rep));

    public void Attach(string ticket, string text, string fileName) => StandIn.Attach(Id(ticket), _rep, text, fileName, "text/plain", 3);

    public bool Do(LeakDeed deed, string ticket, string? comment, string words)
    {
        var (id, on) = (Id(ticket), comment is null ? StandIn.Ticket(Id(ticket)).Comments[0].Id : Id(comment));
        switch (deed)
        {
            case LeakDeed.Redact:
                StandIn.Redact(id, on, words, _rep);
                return true;
            case LeakDeed.Flag:
                StandIn.Flag(id, on);
                return true;
            case LeakDeed.Suspend when comment is null:
                StandIn.Suspend(StandIn.Ticket(id).RequesterId);
                return true;
            case LeakDeed.HideAuthor when comment is null:
                StandIn.HideUser(StandIn.Ticket(id).RequesterId);
                return true;
            default:
                return false;
        }
    }

    public IEnumerable<string> Comments() => StandIn.Tickets.SelectMany(ticket => ticket.Comments.Select(comment => comment.Body));

    public IEnumerable<string> Everything() => StandIn.Tickets.SelectMany(ticket => new[] { ticket.Subject ?? string.Empty }
            .Concat(ticket.Comments.SelectMany(comment => new[] { comment.Body, comment.HtmlBody }.Concat(comment.Attachments.Select(file => file.FileName))))
            .Concat(ticket.Fields.Values.Select(field => field.GetRawText()))
            .Concat(ticket.Tags))
        .Concat(StandIn.Mails.Select(mail => mail.Body));

    public async ValueTask DisposeAsync()
    {
        _helpdesk.Dispose();
        await _budget.DisposeAsync();
    }

    private static long Id(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
