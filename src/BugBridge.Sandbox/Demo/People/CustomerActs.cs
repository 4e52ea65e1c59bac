using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>What customers do. None of it is for a bridge to pass on, but for the first message of a bug.</summary>
internal sealed class CustomerActs(DemoSite site, PeopleLog log, IProgress<string> told)
{
    /// <summary>Files a ticket.</summary>
    public long File(DemoTicket ticket)
    {
        var id = site.File(ticket);
        told.Report($"{ticket.Customer.Name} of {ticket.Customer.Account.Name} files ticket {id}: {ticket.Subject}");
        return id;
    }

    /// <summary>Writes back.</summary>
    public void WriteBack(long ticketId, string text)
    {
        site.Zendesk.Reply(ticketId, site.Zendesk.Ticket(ticketId).RequesterId, text);
        log.KeepFromEngineers(text);
        told.Report($"The customer writes back in ticket {ticketId}.");
    }

    /// <summary>True while news should still reach the ticket's rep.</summary>
    public static bool IsOpen(ZendeskTicket ticket) => ticket.Status is "new" or "open" or "pending";
}
