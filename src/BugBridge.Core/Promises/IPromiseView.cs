using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Promises;

/// <summary>Read-only questions to the store about the ledger of promises. Answers may be a moment old; nothing is locked.</summary>
public interface IPromiseView
{
    /// <summary>All that was told of an issue's fix date, oldest first.</summary>
    Task<ImmutableArray<Promise>> OfIssueAsync(string issueId, CancellationToken cancellationToken);

    /// <summary>The last words on issues that are not gone, where they are a date that is still to be kept, the earliest date first: the issue is not done, or a version is not released.</summary>
    Task<ImmutableArray<Promise>> StandingAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Of the standing dates, those before a day that the engineers were not reminded of: the 500 earliest, in the order of telling. Never of issues that
    /// are done, gone or merged.
    /// </summary>
    Task<ImmutableArray<Promise>> UnremindedAsync(DateOnly before, CancellationToken cancellationToken);

    /// <summary>To which tickets the issue's dates were told, the newest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<PromiseToldTo>> ToldAsync(string issueId, int limit, CancellationToken cancellationToken);

    /// <summary>What was told in the period, replaced in it, or promised for a day of it; in the order in which it was told.</summary>
    Task<ImmutableArray<Promise>> OfPeriodAsync(Period period, CancellationToken cancellationToken);
}
