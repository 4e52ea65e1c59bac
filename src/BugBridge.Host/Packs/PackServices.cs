using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Packs;

/// <summary>Registers the reports, and what makes a pack of each.</summary>
internal static class PackServices
{
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton<PromiseReports>().AddSingleton<IPackSource, PromisesPack>()
        .AddSingleton<RankReports>().AddSingleton<IPackSource, RankingPack>();
}
