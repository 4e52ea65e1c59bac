using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>Read-only questions about the usability review. Unless it says otherwise, only what counts is answered about: deleted and merged tickets and spam are left out.</summary>
public interface IUsabilityView
{
    /// <summary>The facts of all cases whose tickets were filed from <paramref name="from"/> and before <paramref name="until"/>, oldest first.</summary>
    Task<ImmutableArray<CaseFacts>> FactsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The tickets of that time that would be in the review if they were not spam, or deleted, the latest first. Merged ones are not among them.</summary>
    Task<ImmutableArray<string>> SpamAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>How many cases each category has in that time; those without one under an empty id.</summary>
    Task<ImmutableDictionary<string, int>> CountsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>How many cases the category has that were filed from <paramref name="from"/> on.</summary>
    Task<int> CountSinceAsync(string categoryId, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>Those tickets, the latest first.</summary>
    Task<ImmutableArray<string>> SinceAsync(string categoryId, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>The cases of tickets, in no particular order. Takes some thousands of ids.</summary>
    Task<ImmutableArray<UsabilityCase>> FindAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);

    /// <summary>When the oldest case was filed, UTC, or null.</summary>
    Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken);

    /// <summary>What the tickets say. Takes some thousands of ids.</summary>
    Task<ImmutableArray<CaseText>> TextsAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);

    /// <summary>The case of a ticket, counted or not, or null.</summary>
    Task<UsabilityCase?> FindAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>
    /// The ids of tickets, ascending, after <paramref name="after"/>, whose cases were placed by other categories than those with this
    /// fingerprint; counted or not.
    /// </summary>
    Task<ImmutableArray<string>> PlacedOtherwiseAsync(string fingerprint, string after, int limit, CancellationToken cancellationToken);

    /// <summary>The issues that are held of these, by id.</summary>
    Task<ImmutableArray<ReviewIssue>> IssuesAsync(IReadOnlyCollection<string> issueIds, CancellationToken cancellationToken);

    /// <summary>The issues that were asked for, for any period, oldest first.</summary>
    Task<ImmutableArray<CategoryIssue>> CategoryIssuesAsync(CancellationToken cancellationToken);

    /// <summary>The decisions of a period, and all that are still open of others; oldest first.</summary>
    Task<ImmutableArray<ReviewDecision>> DecisionsAsync(string period, CancellationToken cancellationToken);

    /// <summary>The decision, or null.</summary>
    Task<ReviewDecision?> FindDecisionAsync(long id, CancellationToken cancellationToken);

    /// <summary>The tickets that are kept out of the examples, the last hidden first.</summary>
    Task<ImmutableArray<HiddenExample>> HiddenAsync(CancellationToken cancellationToken);

    /// <summary>The review of a period as it was closed, or null.</summary>
    Task<ClosedReview?> FindClosedAsync(string period, CancellationToken cancellationToken);

    /// <summary>All closed reviews, the newest period first, without their data.</summary>
    Task<ImmutableArray<ClosedReview>> ClosedAsync(CancellationToken cancellationToken);
}
