using System.Collections.Immutable;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Duplicates;

/// <summary>Read-only questions to the store about candidates and decisions. Answers may be a moment old; nothing is locked.</summary>
public interface IDuplicateView
{
    /// <summary>Of the glimpsed issues, those whose text is unknown or older than the glimpse.</summary>
    Task<ImmutableArray<IssueGlimpse>> UnreadAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken);

    /// <summary>What was found for a ticket, best first, with the key of the issue that each stands for; null where it has none yet.</summary>
    Task<ImmutableArray<(Offer Offer, string? Key)>> OffersAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>What is held behind candidates that were found for a ticket, best first; without those behind which nothing is held any more.</summary>
    /// <param name="ticketId">The ticket; one that is not held has rejected nothing.</param>
    /// <param name="found">What was found.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<KnownCandidate>> KnownAsync(string ticketId, IReadOnlyCollection<Candidate> found, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Open tickets with candidates about which nobody has decided, the latest filed first: without an issue, or with one that was filed for them. Neither what
    /// joined another issue nor the issue that was filed for a ticket counts as its candidate.
    /// </summary>
    Task<ImmutableArray<UndecidedTicket>> UndecidedAsync(UndecidedQuery query, CancellationToken cancellationToken);

    /// <summary>Everything that people decided, oldest first. Groups of issues that have been filed since are given as those issues.</summary>
    Task<ImmutableArray<Verdict>> VerdictsAsync(CancellationToken cancellationToken);

    /// <summary>Changes whenever a decision is added or changed.</summary>
    Task<string> VerdictsVersionAsync(CancellationToken cancellationToken);
}
