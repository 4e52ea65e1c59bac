using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Ranking;

/// <summary>Issues are ranked by what stands behind them.</summary>
public static class RankingFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddRanking(this IServiceCollection services) => services
        .AddPlans<RankPlanner>()
        .AddSingleton<PriorityRaising>()
        .AddSingleton<IPerforms, PriorityWriting>()
        .AddSingleton<RankPass>()
        .AddSingleton<RankReports>();
}
