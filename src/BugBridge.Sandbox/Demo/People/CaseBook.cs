using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Sandbox.Demo.Checks;
using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Demo.Topics;
using BugBridge.Sandbox.Jira;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>Which tickets report the same bug, and which issue describes it: what the people find out by looking at both sides.</summary>
internal sealed class CaseBook
{
    private readonly DemoSite _site;
    private readonly PeopleLog _log;

    public CaseBook(DemoSite site, PeopleLog log)
    {
        (_site, _log) = (site, log);
        Cases = [.. site.Company.Topics.Where(topic => topic.Kind == TopicKind.Bug).Select(topic => new BugCase(topic))];
        foreach (var ticket in site.Company.Tickets)
        {
            if (site.IdOf(ticket) is { } id)
            {
                Add(ticket, id);
            }
        }
    }

    /// <summary>All bugs.</summary>
    public ImmutableArray<BugCase> Cases { get; }

    /// <summary>Enters a ticket.</summary>
    public void Add(DemoTicket ticket, long id) => Cases.FirstOrDefault(it => it.Topic == ticket.Topic)?.Tickets.Add(id);

    /// <summary>Looks in Jira for the issues that were filed since.</summary>
    public void Learn()
    {
        var unseen = _log.Links.Where(link => link.Value is null).Select(link => link.Key).ToList();
        if (unseen.Count > 0)
        {
            var state = RemoteState.Of(_site.Server);
            foreach (var (ticketId, issue) in unseen.Select(id => (id, state.ShownOn(id).FirstOrDefault())).Where(found => found.Item2 is not null))
            {
                _log.StandsBehind(ticketId, issue!.Id);
            }
        }
    }

    /// <summary>The issue of a bug as it is now, or null while it has none.</summary>
    public JiraIssue? IssueOf(BugCase bug)
    {
        var links = _log.Links;
        var id = bug.Tickets.Select(ticketId => links.GetValueOrDefault(ticketId)).FirstOrDefault(issueId => issueId is not null)
            ?? _site.KnownIssue(bug.Topic);
        return id is { } known ? _site.Jira.Issue(known.ToString(CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>The bug's tickets that a rep could still link, oldest first.</summary>
    public ImmutableArray<long> Unlinked(BugCase bug)
    {
        var links = _log.Links;
        return [.. bug.Tickets.Where(id => !links.ContainsKey(id))];
    }

    /// <summary>The bug's tickets that are linked.</summary>
    public ImmutableArray<long> Linked(BugCase bug)
    {
        var links = _log.Links;
        return [.. bug.Tickets.Where(links.ContainsKey)];
    }
}
