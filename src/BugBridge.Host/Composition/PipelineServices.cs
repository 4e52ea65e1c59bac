using BugBridge.Core;
using BugBridge.Core.Settings;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Host.Composition;

/// <summary>Registers the bridge over a store and remotes.</summary>
internal static class PipelineServices
{
    /// <summary>Adds everything from a look to its effects, over the given store and remotes. The container disposes of neither.</summary>
    public static IServiceCollection AddPipeline(
        this IServiceCollection services, BridgeSettings settings, BridgeStore store, RemoteParts remotes, TimeProvider clock) => services
        .AddSingleton(clock)
        .AddSections(settings)
        .AddPorts(store)
        .AddSingleton(store.Ledger)
        .AddPorts(remotes.Helpdesk)
        .AddPorts(remotes.Tracker)
        .AddSingleton(new Installation(settings.Jira.Label, store.AliasKey, remotes.Tracker.Reader.UrlOf) { Pages = settings.Web.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : null })
        .AddBridge();
}
