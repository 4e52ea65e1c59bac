using BugBridge.Core;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Outreach;
using BugBridge.Core.Panel;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Host.Composition;

/// <summary>Registers the pipeline, part by part: intake, planner, journal, dispatcher.</summary>
internal static class PipelineServices
{
    /// <summary>What the planner needs of the settings.</summary>
    public static PlannerSettings PlannerSettings(BridgeSettings settings, RemoteParts remotes, BridgeStore store) =>
        new(settings.Filing, settings.Relay, settings.Jira.Label, remotes.Tracker.UrlOf)
        {
            Duplicates = settings.Duplicates,
            Ranking = settings.Ranking,
            Usability = settings.Usability,
            FirstContact = settings.FirstContact,
            Recognition = settings.Recognition,
            Outreach = settings.Outreach,
            Privacy = settings.Privacy,
            AliasKey = store.AliasKey,
        };

    /// <summary>Adds everything from a look to its effects, over the given store and remotes. The container disposes of neither.</summary>
    public static IServiceCollection AddPipeline(
        this IServiceCollection services, BridgeSettings settings, BridgeStore store, RemoteParts remotes, TimeProvider clock) => services
        .AddSingleton(clock)
        .AddSingleton(settings.Sync)
        .AddSingleton(settings.Ranking)
        .AddSingleton(settings.Reports)
        .AddSingleton(settings.Usability)
        .AddSingleton(store.Ledger)
        .AddSingleton(store.Journal)
        .AddSingleton(store.Erasures)
        .AddSingleton(store.View)
        .AddSingleton(store.Ranks)
        .AddSingleton(store.Deliveries)
        .AddSingleton(store.Exports)
        .AddSingleton(store.Texts)
        .AddSingleton(store.Duplicates)
        .AddSingleton(store.TicketList)
        .AddSingleton(store.Timeline)
        .AddSingleton(store.Passages)
        .AddSingleton(store.Search)
        .AddSingleton(store.Promises)
        .AddSingleton(store.OutreachView)
        .AddSingleton(store.Outreach)
        .AddSingleton(settings.Outreach)
        .AddSingleton(store.Usability)
        .AddSingleton(store.Reviews)
        .AddSingleton(store.FirstContact)
        .AddSingleton(store.Recognition)
        .AddSingleton(store.RepChoices)
        .AddSingleton(store.Outcomes)
        .AddSingleton(settings.FirstContact)
        .AddSingleton(settings.Recognition)
        .AddSingleton(remotes.Helpdesk)
        .AddSingleton(remotes.Tracker)
        .AddSingleton(settings.Duplicates)
        .AddSingleton(settings.Filing)
        .AddSingleton(settings.Privacy)
        .AddSingleton<DuplicateIndex>()
        .AddSingleton<IndexKeeper>()
        .AddSingleton(new FilingRules(settings.Filing, settings.Jira.Label))
        .AddSingleton<IBeforePlanning, MatchDesk>()
        .AddSingleton<LiveCandidates>()
        .AddSingleton(settings.Duplicates.Merging)
        .AddSingleton(settings.Relay.Files)
        .AddSingleton(BridgePlanner.Of(PlannerSettings(settings, remotes, store)))
        .AddSingleton<DispatchSignal>()
        .AddSingleton<OutreachSignal>()
        .AddSingleton<IAfterPlanning>(services => services.GetRequiredService<OutreachSignal>())
        .AddSingleton<OutreachDesk>()
        .AddSingleton<DraftDesk>()
        .AddSingleton<ReplySending>()
        .AddSingleton<ChangeDesk>()
        .AddSingleton<ITiedChanges, MarkedMasters>()
        .AddSingleton<ChangeReader>()
        .AddSingleton<LookQueue>()
        .AddSingleton<IntakeWorker>()
        .AddSingleton<PollHealth>()
        .AddSingleton<IssueSurvey>()
        .AddSingleton<IIssueSurvey>(services => services.GetRequiredService<IssueSurvey>())
        .AddSingleton<Poller>()
        .AddSingleton<ErasurePass>()
        .AddSingleton<Backfill>()
        .AddSingleton<LinkMigration>()
        .AddSingleton<RankPass>()
        .AddSingleton(services => ActivatorUtilities.CreateInstance<PromisePass>(services, settings.Promises, settings.Reports.Zone))
        .AddSingleton<PanelReading>()
        .AddSingleton<PanelAsking>()
        .AddSingleton<UsabilityReviews>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<CasePlacing>()
        .AddSingleton(new RetryRule(settings.Sync, Random.Shared.NextDouble))
        .AddSingleton<BridgePerformers>()
        .AddSingleton(services => services.GetRequiredService<BridgePerformers>().Create())
        .AddSingleton<Dispatcher>();
}
