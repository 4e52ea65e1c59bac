using BugBridge.Core;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Tickets;
using BugBridge.Host.Composition;
using BugBridge.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Tests.Builders;

/// <summary>Those who perform the actions of all features, over remotes and a store.</summary>
internal static class BridgePerformer
{
    public static Performer Of(Helpdesk helpdesk, IssueTracker tracker, BridgeStore store, IntakeWorker intake, SyncSettings settings, DuplicateSettings duplicates, TimeProvider clock)
    {
        using var services = new ServiceCollection()
            .AddBridge()
            .AddPorts(helpdesk)
            .AddPorts(tracker)
            .AddPorts(store)
            .AddSingleton(clock)
            .AddSingleton(duplicates)
            .AddSingleton(A.Filing())
            .AddSingleton(new Installation("bugbridge", "key", key => "https://jira.example/browse/" + key))
            .AddSingleton(new FileSettings())
            .AddSingleton(new OutreachSettings())
            .AddSingleton(new RetryRule(settings, () => 0.5))
            .AddSingleton(intake)
            .BuildServiceProvider();
        return services.GetRequiredService<Performer>();
    }
}
