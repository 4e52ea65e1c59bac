using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>Read-only questions about the tickets of a usability review. Only what counts is answered about: deleted and merged tickets and spam are left out unless it says otherwise.</summary>
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

    /// <summary>When the oldest case was filed, UTC, or null.</summary>
    Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken);
}
