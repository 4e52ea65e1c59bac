using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Outreach;

/// <summary>Customers hear when something changes for them.</summary>
public static class OutreachFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddOutreach(this IServiceCollection services) => services
        .AddPlans<OutreachPlanner>()
        .AddPlanStep<OutreachPlanner>()
        .AddSingleton<OutreachSignal>()
        .AddSingleton<IAfterPlanning>(provider => provider.GetRequiredService<OutreachSignal>())
        .AddSingleton<OutreachDesk>()
        .AddSingleton<DraftDesk>()
        .AddSingleton<ReplySending>()
        .AddSingleton<DraftLook>()
        .AddSingleton<IPerforms, ReplyWriting>();
}
