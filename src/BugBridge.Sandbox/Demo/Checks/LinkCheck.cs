using BugBridge.Sandbox.Demo.People;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>Every bug ticket has exactly one issue, each of the two shows the other, and no issue was filed without being asked for.</summary>
internal sealed class LinkCheck(RemoteState state, PeopleLog log)
{
    public IEnumerable<string> Lost()
    {
        foreach (var (ticket, expected) in Linked())
        {
            var shown = state.ShownOn(ticket.Id).ToList();
            if (shown.Count == 0)
            {
                yield return $"Ticket {ticket.Id} should be linked to an issue, but no issue shows it.";
            }
            else if (expected is { } id && shown.TrueForAll(issue => issue.Id != id))
            {
                yield return $"Ticket {ticket.Id} should be linked to the issue with the id {id}, but {shown[0].Key} shows it.";
            }
            else if (!shown.Exists(issue => Names(ticket, issue)))
            {
                yield return $"Ticket {ticket.Id} is linked to {shown[0].Key}, but no note in it says so.";
            }
        }

        foreach (var (ticketId, asked, filed) in Filings().Where(filing => filing.Filed < filing.Asked))
        {
            yield return $"{asked} issue(s) should have been filed for ticket {ticketId}, and {filed} were.";
        }
    }

    public IEnumerable<string> Doubled()
    {
        foreach (var (ticket, _) in Linked())
        {
            var shown = state.ShownOn(ticket.Id).ToList();
            if (shown.Count > 1)
            {
                yield return $"Ticket {ticket.Id} is shown {shown.Count} times: by {string.Join(", ", shown.Select(issue => issue.Key))}.";
            }
        }

        foreach (var (ticketId, asked, filed) in Filings().Where(filing => filing.Filed > filing.Asked))
        {
            yield return $"{asked} issue(s) should have been filed for ticket {ticketId}, and {filed} were.";
        }
    }

    public IEnumerable<string> Leaked() =>
        from ticket in state.Tickets
        where !log.Links.ContainsKey(ticket.Id)
        from issue in state.ShownOn(ticket.Id)
        select $"{issue.Key} shows ticket {ticket.Id}, which nobody linked to it.";

    private IEnumerable<(ZendeskTicket Ticket, long? Issue)> Linked()
    {
        var tickets = state.Tickets.ToDictionary(ticket => ticket.Id);
        return log.Links.OrderBy(link => link.Key).Select(link => (tickets[link.Key], link.Value));
    }

    private IEnumerable<(long Ticket, int Asked, int Filed)> Filings()
    {
        var asked = log.Filings.CountBy(ticketId => ticketId).ToDictionary();
        var ofBridge = state.Issues.Where(issue => issue.CreatorId == state.JiraBridge).ToList();
        return state.Tickets
            .Select(ticket => (
                Ticket: ticket.Id,
                Asked: asked.GetValueOrDefault(ticket.Id),
                Filed: ofBridge.Count(issue => RemoteState.LeadsTo(issue.Description, ticket.Id))))
            .Where(filing => filing.Asked + filing.Filed > 0);
    }

    private static bool Names(ZendeskTicket ticket, JiraIssue issue) =>
        RemoteState.NotesOfBridge(ticket).Any(note => issue.OldKeys.Append(issue.Key).Any(key => note.Body.Contains(key, StringComparison.Ordinal)));
}
