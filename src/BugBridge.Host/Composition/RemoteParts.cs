using System.Collections.Immutable;
using BugBridge.Connectors;
using BugBridge.Connectors.Frames;
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

    /// <summary>How reps sign in to the panel inside the helpdesk's pages; null where they cannot.</summary>
    public IFrameSignIn? Frames { get; init; }

    /// <summary>Lists the apps that are installed in the helpdesk; null where it has no such list.</summary>
    public Func<CancellationToken, Task<ImmutableArray<InstalledApp>>>? InstalledApps { get; init; }

    public ValueTask DisposeAsync() => Lifetime.DisposeAsync();
}
