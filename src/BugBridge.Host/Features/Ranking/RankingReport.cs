using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The ranking, as a report and on the pages that show it.</summary>
internal static class RankingReport
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRankingReport(this IServiceCollection services) => services
        .AddSingleton<IPackSource, RankingPack>()
        .AddSingleton<IFigureSource, RankFigures>()
        .AddSingleton<RankingBoard>();
}
