using System.Collections.Immutable;
using BugBridge.Core.Browsing;

namespace BugBridge.Storage.Database;

/// <summary>Finds words by the index that a database keeps for them.</summary>
internal interface IWordSearch
{
    /// <summary>The ids of tickets in whose subject every word occurs, at least begun; the latest known first.</summary>
    Task<ImmutableArray<string>> FindTicketsAsync(BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of issues in whose key or summary every word occurs, at least begun; the latest known first.</summary>
    Task<ImmutableArray<string>> FindIssuesAsync(BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>Accounts (<c>Account</c>) or reps (<c>Rep</c>) in whose name or id every word occurs, at least begun.</summary>
    Task<ImmutableArray<FoundName>> FindNamesAsync(
        BridgeDbContext reader, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken);
}
