using BugBridge.Core.Notes;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Issues that are the same are merged.</summary>
public static class MergingFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddMerging(this IServiceCollection services) => services
        .AddSingleton(provider => new MergePlanner(
            provider.GetRequiredService<MergingSettings>(),
            provider.GetRequiredService<TicketMark>(),
            provider.GetRequiredService<RelaySettings>().FromJira,
            provider.GetRequiredService<Installation>().Label))
        .AddSingleton<ITiedChanges, MarkedMasters>()
        .AddPlans<MergePlanner>()
        .AddSingleton<IPerforms, IssueLinking>();
}
