using BugBridge.Core.Duplicates;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Composition;

/// <summary>Registers the pipeline, part by part: intake, planner, journal, dispatcher.</summary>
internal static class PipelineServices
{
    /// <summary>What the planner needs of the settings.</summary>
    public static PlannerSettings PlannerSettings(BridgeSettings settings, RemoteParts remotes) =>
        new(settings.Filing, settings.Relay, settings.Jira.Label, remotes.Tracker.UrlOf)
        {
            Duplicates = settings.Duplicates,
            Ranking = settings.Ranking,
            FirstContact = settings.FirstContact,
            Recognition = settings.Recognition,
        };

    /// <summary>Adds everything from a look to its effects, over the given store and remotes. The container disposes of neither.</summary>
    public static IServiceCollection AddPipeline(
        this IServiceCollection services, BridgeSettings settings, StoreParts store, RemoteParts remotes, TimeProvider clock) => services
        .AddSingleton(clock)
        .AddSingleton(settings.Sync)
        .AddSingleton(settings.Ranking)
        .AddSingleton(settings.Reports)
        .AddSingleton(store.Ledger)
        .AddSingleton(store.Journal)
        .AddSingleton(store.View)
        .AddSingleton(store.Ranks)
        .AddSingleton(store.Texts)
        .AddSingleton(store.Duplicates)
        .AddSingleton(store.FirstContact)
        .AddSingleton(store.Recognition)
        .AddSingleton(store.RepChoices)
        .AddSingleton(settings.FirstContact)
        .AddSingleton(settings.Recognition)
        .AddSingleton(remotes.Helpdesk)
        .AddSingleton(remotes.Tracker)
        .AddSingleton(settings.Duplicates)
        .AddSingleton<DuplicateIndex>()
        .AddSingleton<IndexKeeper>()
        .AddSingleton<MatchDesk>()
        .AddSingleton(settings.Duplicates.Merging)
        .AddSingleton(PlannerSettings(settings, remotes))
        .AddSingleton<Planner>()
        .AddSingleton<DispatchSignal>()
        .AddSingleton<ChangeDesk>()
        .AddSingleton<ChangeReader>()
        .AddSingleton<LookQueue>()
        .AddSingleton<IntakeWorker>()
        .AddSingleton<PollHealth>()
        .AddSingleton<IssueSurvey>()
        .AddSingleton<Poller>()
        .AddSingleton<RankPass>()
        .AddSingleton(new RetryRule(settings.Sync, Random.Shared.NextDouble))
        .AddSingleton<Performer>()
        .AddSingleton<Dispatcher>();
}
