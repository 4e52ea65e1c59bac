using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Erasure;

/// <summary>What was deleted is erased here and in Jira.</summary>
public static class ErasureFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddPlans<ErasurePlanner>()
        .AddPlanStep<ErasurePlanner>()
        .AddSingleton<IssueErasing>()
        .AddSingleton<IPerforms, ErasurePerforming>()
        .AddSingleton<IPerforms, ErasedLookup>()
        .AddSingleton<ErasurePass>();
}
