using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Packs;

/// <summary>Registers the reports, and what makes a pack of each.</summary>
internal static class PackServices
{
    /// <summary>Adds them, over a pipeline.</summary>
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton<PackSources>()
        .AddSingleton<IPackSource, FirstContactPack>()
        .AddSingleton<IPackSource, RecognitionPack>()
        .AddSingleton<PromiseReports>().AddSingleton<IPackSource, PromisesPack>()
        .AddSingleton<RankReports>().AddSingleton<IPackSource, RankingPack>()
        .AddSingleton<IPackSource, UsabilityPack>();
}
