using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;

namespace BugBridge.Tests.Journeys;

/// <summary>The store and the remotes of a journey, for commands that are given beside its worker.</summary>
internal sealed class JourneyParts(BridgeParts parts, BridgeSettings settings) : IBridgeParts
{
    Task<StoreParts> IBridgeParts.OpenStoreAsync(BridgeSettings unused, CancellationToken cancellationToken) => parts.OpenStoreAsync(settings, cancellationToken);

    RemoteParts IBridgeParts.Connect(BridgeSettings unused) => parts.Connect(settings);
}
