using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>Read-only questions about single usability tickets.</summary>
public interface ICaseView
{
    /// <summary>The cases of tickets, in no particular order. Takes some thousands of ids.</summary>
    Task<ImmutableArray<UsabilityCase>> FindAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);

    /// <summary>What the tickets say. Takes some thousands of ids.</summary>
    Task<ImmutableArray<CaseText>> TextsAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);

    /// <summary>The case of a ticket, counted or not, or null.</summary>
    Task<UsabilityCase?> FindAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>
    /// The ids of tickets, ascending, after <paramref name="after"/>, whose cases were placed by other categories than those with this
    /// fingerprint; counted or not.
    /// </summary>
    Task<ImmutableArray<string>> PlacedOtherwiseAsync(string fingerprint, string after, int limit, CancellationToken cancellationToken);
}
