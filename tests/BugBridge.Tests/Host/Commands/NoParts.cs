using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Tests.Host.Commands;

/// <summary>Parts for commands that must not need any.</summary>
internal sealed class NoParts : IBridgeParts
{
    public Task<BridgeStore> OpenStoreAsync(BridgeSettings settings, CancellationToken cancellationToken) =>
        throw new StoreException($"The store is closed to {settings.Jira.Token}.");

    public StoreException? MissingStore(BridgeSettings settings) => null;

    public RemoteParts Connect(BridgeSettings settings) => throw new InvalidOperationException("Nobody should connect.");
}
