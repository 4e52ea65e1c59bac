using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>What several commands do to a ticket's tie to its issue.</summary>
internal static class TicketTies
{
    /// <summary>The ticket leaves the issue's sidebar.</summary>
    public static void Leave(this TicketPlanning ticket, string cause)
    {
        if (ticket.State.Link?.IssueId is { } issueId && ticket.Issue is { IsGone: false })
        {
            ticket.Draft.Do(TicketLinks.Drop(ticket.State, issueId, cause));
        }
    }

    /// <summary>The issue carries the label that every bridged issue carries.</summary>
    public static void Label(this TicketPlanning ticket, Issue issue, string label, string cause)
    {
        if (!issue.Labels.Contains(label))
        {
            ticket.Draft.Do(new EditIssue(Stamp.For("label", issue.Ref.Id, cause), issue.Ref.Id, new IssueEdit { AddLabels = [label] }));
        }
    }

    /// <summary>
    /// Engineers' comments that are younger than what led to the join are no history: the ticket gets those that others were told already; those that
    /// nobody was told come with the next look at the issue, which is asked for.
    /// </summary>
    public static void TellSince(this TicketPlanning ticket, Issue? fresh, DateTimeOffset since, string cause)
    {
        var issue = ticket.Issue!;
        CommentsSince.Tell(ticket.Draft, ticket.State, issue, since, cause);
        if (fresh?.Ref.Id == issue.Id && fresh.Comments.Any(comment => !issue.Handled.ContainsKey(comment.Id)))
        {
            ticket.Draft.Do(new RefetchAgain(Stamp.For("look", issue.Id, "since", ticket.State.Id, cause), Remote.Jira, issue.Id));
        }
    }

    /// <summary>True for an issue that was filed for this ticket and has no other.</summary>
    public static bool HasAlone(this TicketPlanning ticket, IssueState? issue) =>
        issue is { IsGone: false, Category: not StatusCategory.Done }
        && ticket.State.Link is { Origin: LinkOrigin.Rule or LinkOrigin.Command } link && link.HomeId == issue.Id && issue.Id == ticket.Known.Issue?.Id && ticket.Known.LinkedCount == 1;

    /// <summary>The issue that the ticket itself was tied to.</summary>
    public static IssueState HomeOf(this TicketPlanning ticket, IssueState issue) =>
        ticket.State.Link?.HomeId is { } id && id != issue.Id && ticket.Known.Named.TryGetValue(id, out var home) ? home : issue;

    /// <summary>Brings the ticket's files to its issue.</summary>
    public static TicketFileRelay FilesFor(this TicketPlanning ticket, FileSettings settings) => new(ticket.Draft, ticket.State.Id, ticket.Known.Passages, settings);
}
