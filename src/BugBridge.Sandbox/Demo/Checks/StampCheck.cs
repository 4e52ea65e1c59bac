using BugBridge.Sandbox.Jira;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>No stamp stands twice: each intent was carried out once.</summary>
internal sealed class StampCheck(RemoteState state)
{
    public IEnumerable<string> Doubled() =>
        Twice(state.Issues.Select(issue => (Of(issue), issue.Key))).Select(keys => $"The same filing made {keys}.")
            .Concat(state.Issues.SelectMany(issue =>
                Twice(issue.Comments.Select(comment => (RemoteState.StampOf(comment.Properties), $"comment {comment.Id}")))
                    .Select(comments => $"BugBridge wrote the same on {issue.Key} as {comments}.")))
            .Concat(state.Tickets.SelectMany(ticket =>
                Twice(ticket.Audits.Select(audit => (RemoteState.StampOf(audit.Custom), $"update {audit.Id}")))
                    .Select(updates => $"BugBridge made the same update of ticket {ticket.Id} as {updates}.")));

    private static string? Of(JiraIssue issue) => RemoteState.StampOf(issue.Properties);

    private static IEnumerable<string> Twice(IEnumerable<(string? Stamp, string What)> stamped) => stamped
        .Where(it => it.Stamp is not null)
        .GroupBy(it => it.Stamp, it => it.What, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => string.Join(" and ", same));
}
