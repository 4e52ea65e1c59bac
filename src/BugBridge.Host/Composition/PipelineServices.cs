using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Composition;

/// <summary>Registers the pipeline, part by part: intake, planner, journal, dispatcher.</summary>
internal static class PipelineServices
{
    /// <summary>What decides, by the settings.</summary>
    public static Planner PlannerFor(BridgeSettings settings, RemoteParts remotes) =>
        new(new PlannerSettings(settings.Filing, settings.Relay, settings.Jira.Label, remotes.Tracker.UrlOf) { Merging = settings.Duplicates.Merging });

    /// <summary>Adds everything from a look to its effects, over the given store and remotes. The container disposes of neither.</summary>
    public static IServiceCollection AddPipeline(
        this IServiceCollection services, BridgeSettings settings, StoreParts store, RemoteParts remotes, TimeProvider clock) => services
        .AddSingleton(clock)
        .AddSingleton(settings.Sync)
        .AddSingleton(store.Ledger)
        .AddSingleton(store.Journal)
        .AddSingleton(store.View)
        .AddSingleton(remotes.Helpdesk)
        .AddSingleton(remotes.Tracker)
        .AddSingleton(settings.Duplicates.Merging)
        .AddSingleton(PlannerFor(settings, remotes))
        .AddSingleton<DispatchSignal>()
        .AddSingleton<ChangeDesk>()
        .AddSingleton<ChangeReader>()
        .AddSingleton<LookQueue>()
        .AddSingleton<IntakeWorker>()
        .AddSingleton<PollHealth>()
        .AddSingleton<Poller>()
        .AddSingleton(new RetryRule(settings.Sync, Random.Shared.NextDouble))
        .AddSingleton<Performer>()
        .AddSingleton<Dispatcher>();
}
