using System.Collections.Immutable;
using BugBridge.Connectors.Http;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Host.Composition;

/// <summary>The connectors to both remotes.</summary>
/// <param name="Helpdesk">Where reps work.</param>
/// <param name="Tracker">Where engineers work.</param>
/// <param name="Lifetime">Ends what they share.</param>
internal sealed record RemoteParts(Helpdesk Helpdesk, IssueTracker Tracker, IAsyncDisposable Lifetime) : IAsyncDisposable
{
    /// <summary>How many calls each may be sent.</summary>
    public ImmutableDictionary<Remote, CallBudget> Budgets { get; init; } = ImmutableDictionary<Remote, CallBudget>.Empty;

    public ValueTask DisposeAsync() => Lifetime.DisposeAsync();
}
