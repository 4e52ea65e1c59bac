using System.Collections.Immutable;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Sync.State;

/// <summary>Read-only questions to the store about what is read again by itself. Answers may be a moment old; nothing is locked.</summary>
public interface IWatchView
{
    /// <summary>Of the glimpsed issues, those that are held (linked now or ever) and whose update time differs from the held one.</summary>
    Task<ImmutableArray<IssueGlimpse>> ChangedAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken);

    /// <summary>The ids of issues that are not gone and have an open ticket, ascending, after <paramref name="after"/>: a page for the reconciling read.</summary>
    Task<ImmutableArray<string>> WatchedIssuesAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The same of issues that are held for gone: what was only hidden from the bridge may be shown to it again.</summary>
    Task<ImmutableArray<string>> GoneIssuesAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of open tickets that are linked, ascending, after <paramref name="after"/>: a page for the reconciling read.</summary>
    Task<ImmutableArray<string>> WatchedTicketsAsync(string? after, int limit, CancellationToken cancellationToken);
}
