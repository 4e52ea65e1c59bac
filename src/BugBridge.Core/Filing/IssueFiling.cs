using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Makes issues for tickets.</summary>
internal sealed class IssueFiling(IIssueFiler issueFiler, FilingRules rules, IBridgeView view, VisibilityRecheck recheck, TimeProvider clock) : IPerforms<FileIssue>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, FileIssue action, CancellationToken cancellationToken)
    {
        var issue = await AtAsync(action, entry.CreatedAt, cancellationToken);
        var lost = await LostAsync(action, cancellationToken);
        var filed = await issueFiler.FileAsync(rules.Without(issue, lost.Component, lost.Severity), action.Stamp, cancellationToken);
        return Filed(entry, action, filed, lost);
    }

    public async Task<Settlement> FindAsync(JournalEntry entry, FileIssue action, CancellationToken cancellationToken)
    {
        var filed = await issueFiler.FindFiledAsync(action.Stamp, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
        return Settlement.Answered(entry, filed, clock.GetUtcNow(), () => Filed(entry, action, new IssueRef(filed.Id!, filed.Key!), new ChosenFields(null, null)));
    }

    public Change? Failed(JournalEntry entry, FileIssue action, FailedTry failed) =>
        failed.IsGivenUp ? new FilingRefused(action.TicketId, failed.Failure.Message, failed.At, entry.Correlation) : null;

    /// <summary>The issue to be filed, without the customer's words when those were taken back.</summary>
    /// <exception cref="RemoteException">The ticket is no longer there, or cannot be asked for.</exception>
    private async Task<NewIssue> AtAsync(FileIssue file, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var quotes = file.LeavesFirst ? file.Quoted : file.Quoted.Add(BugReport.FirstMessage);
        var held = (await view.FindTicketAsync(file.TicketId, cancellationToken))?.Handled ?? ImmutableDictionary<string, HandledComment>.Empty;
        var isTaken = quotes.Any(id => held.GetValueOrDefault(HandledComment.QuotedAs(id)) is { Crossed: false });
        if (!isTaken && !recheck.IsFresh(decidedAt))
        {
            var ticket = await recheck.TicketAsync(file.TicketId, cancellationToken) ?? throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.Gone, "The ticket is no longer in the helpdesk, so no issue is filed for it.");
            isTaken = quotes.Any(id => !VisibilityDecision.OfQuote(ticket, id).Crosses);
        }

        return isTaken ? file.Issue with { Description = FilingRules.WithoutWords(file.Issue.Description) } : file.Issue;
    }

    /// <summary>What the rep chose and Jira does not have any more: it is asked again, since one field that is gone would have it refuse the whole issue.</summary>
    private async Task<ChosenFields> LostAsync(FileIssue file, CancellationToken cancellationToken)
    {
        if (file.Chosen is not { } chosen)
        {
            return new ChosenFields(null, null);
        }

        var choices = await issueFiler.ChoicesAsync(file.Issue.Project, file.Issue.Type, isAnew: true, cancellationToken);
        return new ChosenFields(
            chosen.Component is { } component && !choices.Allow(FilingChoices.Components, component) ? component : null,
            chosen.Severity is { } severity && !choices.Allow(rules.SeverityField, severity) ? severity : null);
    }

    private Settlement Filed(JournalEntry entry, FileIssue file, IssueRef issue, ChosenFields lost) => Settlement.Done(entry) with
    {
        FollowUp = new IssueFiled(file.TicketId, issue, rules.Without(file.Issue, lost.Component, lost.Severity), clock.GetUtcNow(), entry.Correlation) { Lost = lost.Words },
        Passage = new Passage(file.Stamp, file.TicketId, issue.Id, PassageKind.Description, file.TicketId, issue.Id, clock.GetUtcNow()),
    };
}
