using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Host.Composition;

/// <summary>Makes what the bridge stands on from its settings. The one place that knows vendors and databases.</summary>
internal interface IBridgeParts
{
    /// <summary>Opens the store.</summary>
    /// <exception cref="StoreException">It cannot be used.</exception>
    Task<BridgeStore> OpenStoreAsync(BridgeSettings settings, CancellationToken cancellationToken);

    /// <summary>Says that there is no store yet, and what to do; null where there is one.</summary>
    StoreException? MissingStore(BridgeSettings settings);

    /// <summary>Connectors to the configured remotes; calls neither of them.</summary>
    RemoteParts Connect(BridgeSettings settings);
}
