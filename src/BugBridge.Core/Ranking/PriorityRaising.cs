using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Ranking;

/// <summary>Raises a priority at the moment of writing: what Jira has by then decides, not what was held when it was planned.</summary>
internal sealed class PriorityRaising(IIssueEditor issueEditor, IIssueReader issueReader, IIssueTouches issueTouches)
{
    private const string Priority = "priority";

    /// <summary>Raises it or not, and says why.</summary>
    /// <param name="action">What is asked.</param>
    /// <param name="mayHaveHappened">Whether an earlier try may have raised it already.</param>
    /// <param name="now">UTC.</param>
    /// <param name="correlation">Follows the change.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<PriorityConsidered> RaiseAsync(
        RaisePriority action, bool mayHaveHappened, DateTimeOffset now, string correlation, CancellationToken cancellationToken)
    {
        var order = await issueEditor.PrioritiesAsync(cancellationToken);
        var to = order.IndexOf(action.To, 0, StringComparer.OrdinalIgnoreCase);
        if (to < 0)
        {
            throw Refused($"Jira has no priority '{action.To}'. It has {string.Join(", ", order)}; set Ranking:Priorities to some of these.");
        }

        var issue = await issueReader.ReadAsync(action.IssueId, cancellationToken)
            ?? throw new RemoteException(Remote.Jira, RemoteFailureKind.Gone, $"Issue {action.IssueId} is gone.");
        var has = issue.Priority is null ? -1 : order.IndexOf(issue.Priority, 0, StringComparer.OrdinalIgnoreCase);
        var touch = (await issueTouches.TouchesAsync(action.IssueId, cancellationToken)).LastOrDefault(one => one.Field == Priority);
        return (touch, has) switch
        {
            ({ } by, _) => Left($"{by.By} set it on {by.At.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"),
            _ when has == to && mayHaveHappened => Raised(),
            _ when has >= to => Left($"it is {issue.Priority} already"),
            _ when issue.Category == StatusCategory.Done => Left("the issue is done"),
            _ => await SetAsync(),
        };

        async Task<PriorityConsidered> SetAsync()
        {
            await issueEditor.EditAsync(
                action.IssueId, new IssueEdit { Fields = new IssueEdit().Fields.Add(Priority, order[to]) }, cancellationToken);
            return Raised();
        }

        PriorityConsidered Raised()
        {
            var from = has == to ? action.From : issue.Priority;
            var reason = string.Create(CultureInfo.InvariantCulture, $"Its priority was raised from {from ?? "none"} to {order[to]}: its score is {action.Score}.");
            return new PriorityConsidered(action.IssueId, order[to], from, true, reason, now, correlation);
        }

        PriorityConsidered Left(string why) => new(
            action.IssueId,
            order[to],
            null,
            false,
            string.Create(CultureInfo.InvariantCulture, $"Its score of {action.Score} suggests the priority {order[to]}, but it was not raised: {why}."),
            now,
            correlation);
    }

    private static RemoteException Refused(string message) => new(Remote.Jira, RemoteFailureKind.Refused, message);
}
