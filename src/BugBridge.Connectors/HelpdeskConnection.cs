using System.Collections.Immutable;
using BugBridge.Connectors.Frames;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors;

/// <summary>A helpdesk that is connected.</summary>
/// <param name="Ports">What the bridge sees of it.</param>
/// <param name="Lifetime">Ends the connection.</param>
public sealed record HelpdeskConnection(Helpdesk Ports, IDisposable Lifetime)
{
    /// <summary>How reps sign in to the panel inside the helpdesk's pages; null where the settings name no app or secret for it.</summary>
    public IFrameSignIn? Frames { get; init; }

    /// <summary>Lists the apps that are installed in the helpdesk; null where it has no such list.</summary>
    public Func<CancellationToken, Task<ImmutableArray<InstalledApp>>>? InstalledApps { get; init; }
}
