using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Tests.Journeys;

/// <summary>The store and the remotes of a journey, for commands that are given beside its worker.</summary>
internal sealed class JourneyParts(BridgeParts parts, BridgeSettings settings) : IBridgeParts
{
    Task<BridgeStore> IBridgeParts.OpenStoreAsync(BridgeSettings unused, CancellationToken cancellationToken) => parts.OpenStoreAsync(settings, cancellationToken);

    StoreException? IBridgeParts.MissingStore(BridgeSettings unused) => parts.MissingStore(settings);

    RemoteParts IBridgeParts.Connect(BridgeSettings unused) => parts.Connect(settings);
}
