using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Masking;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Panel;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Relay;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;
using BugBridge.Core.Visibility;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core;

/// <summary>Registers the bridge: its kernel, and the features that are plugged into it.</summary>
public static class BridgeServices
{
    /// <summary>
    /// Adds everything from a look to its effects. The ports of both remotes and of the store, the settings, the installation and a clock are for the caller to add.
    /// </summary>
    public static IServiceCollection AddBridge(this IServiceCollection services) => services
        .AddKernel()
        .AddVisibility()
        .AddNotes()
        .AddRules()
        .AddRanking()
        .AddPromises()
        .AddDuplicates()
        .AddFirstContact()
        .AddRelay()
        .AddFiling()
        .AddPanel()

        // The steps of these finish every plan, in this order: what is told of tickets and issues comes first, then what follows from their states; erasing takes out
        // what others added, and nothing is added to Jira's side of a plan after it was masked.
        .AddUsability()
        .AddRecognition()
        .AddOutreach()
        .AddErasure()
        .AddMasking();

    private static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<RefetchQueue>()
        .AddSingleton<ChangeReader>()
        .AddSingleton<IntakeWorker>()
        .AddSingleton<RemoteConditions>()
        .AddSingleton<PollResults>()
        .AddSingleton<Poller>()
        .AddSingleton<Backfill>()
        .AddSingleton<Obeyer>()
        .AddPlans<RefetchPlanner>()
        .AddSingleton(provider => new Planner(provider.GetServices<IPlans>(), [.. provider.GetServices<IPlanStep>()]))
        .AddSingleton<DispatchSignal>()
        .AddSingleton<ChangeInbox>()
        .AddSingleton(provider => new RetryRule(provider.GetRequiredService<SyncSettings>(), Random.Shared.NextDouble))
        .AddSingleton<Meaning>()
        .AddSingleton<IPerforms, Refetching>()
        .AddSingleton<Performer>()
        .AddSingleton<Dispatcher>();
}
