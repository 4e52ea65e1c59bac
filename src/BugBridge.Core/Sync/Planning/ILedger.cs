using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Planning;

/// <summary>
/// The store as intake and dispatcher use it: what is held, and the one way to change it. Each method is one transaction that excludes
/// other writers, also in other processes.
/// </summary>
public interface ILedger
{
    /// <summary>
    /// Plans the changes one after the other, each seeing what the ones before it left, and saves states, decisions and actions. An action
    /// whose stamp and lane the journal already has is left out: the same intent, seen twice. A change whose planning throws is reported in
    /// its result and leaves no trace; the others are saved.
    /// </summary>
    /// <returns>One result for each change, in order.</returns>
    Task<ImmutableArray<PlanResult>> PlanAsync(IReadOnlyList<Change> changes, PlanChange plan, CancellationToken cancellationToken);

    /// <summary>Saves what tries came to, notes the ids of comments written, and plans the follow-ups: one transaction.</summary>
    Task SettleAsync(IReadOnlyList<Settlement> settlements, PlanChange plan, CancellationToken cancellationToken);

    /// <summary>Where the poll of a remote goes on, or null before the first.</summary>
    Task<string?> ReadCursorAsync(Remote remote, CancellationToken cancellationToken);

    /// <summary>Keeps where the poll of a remote goes on.</summary>
    Task SaveCursorAsync(Remote remote, string cursor, CancellationToken cancellationToken);

    /// <summary>Where taking in the helpdesk's history goes on, or null when it begins anew.</summary>
    Task<string?> ReadHistoryAsync(CancellationToken cancellationToken);

    /// <summary>Keeps where taking in the history goes on; null once it came to the end.</summary>
    Task SaveHistoryAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>Where looking through all issues goes on, or null when it begins anew.</summary>
    Task<string?> ReadSurveyAsync(CancellationToken cancellationToken);

    /// <summary>Keeps where looking through all issues goes on; null once it came to the end.</summary>
    Task SaveSurveyAsync(string? cursor, CancellationToken cancellationToken);
}
