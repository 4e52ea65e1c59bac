using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// Reads the issues that may be offered as candidates, also those that no ticket stands behind: what there was before the bridge came, and
/// what has changed since.
/// </summary>
public sealed class IssueSurvey(
    IIssueReader issueReader, IIssueList issueList, ICursors cursors, IDuplicateView view, ChangeInbox inbox, DuplicateSettings settings, RefetchQueue refetches, TimeProvider clock) : IIssueSurvey
{
    // What one call of Jira's takes.
    private const int ReadTogether = 100;

    /// <inheritdoc/>
    /// <remarks>Nothing is read when no duplicates are looked for.</remarks>
    public async Task<PollCounts> ReadAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        if (!settings.IsOn)
        {
            return counts;
        }

        var unread = await view.UnreadAsync(glimpses, cancellationToken);
        foreach (var ids in unread.Select(glimpse => glimpse.Ref.Id).Chunk(ReadTogether))
        {
            var issues = await issueReader.ReadManyAsync(ids, cancellationToken);
            var results = await Task.WhenAll(issues.Select(issue =>
                inbox.PlanAsync(new IssueSeen(issue, clock.GetUtcNow(), refetches.NewCorrelation()), cancellationToken)));
            counts = counts.And(new PollCounts(
                results.Length, results.Count(result => result.HadNews), results.Count(result => result.Failure is not null) + issues.Unread.Length));
        }

        return counts;
    }

    /// <summary>
    /// Looks through all issues that are open or were closed lately, page by page, and reads what is not known yet. A pass that was stopped
    /// goes on where it was.
    /// </summary>
    /// <exception cref="Remotes.RemoteException">Jira cannot be asked.</exception>
    public async Task<PollCounts> PassAsync(CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        for (var more = settings.IsOn; more;)
        {
            var page = await issueList.ListAsync(await cursors.ReadSurveyAsync(cancellationToken), settings.ClosedWithinDays, cancellationToken);
            counts = counts.And(await ReadAsync(page.Issues, cancellationToken));
            more = page.HasMore;
            await cursors.SaveSurveyAsync(more ? page.Cursor : null, cancellationToken);
        }

        return counts;
    }
}
