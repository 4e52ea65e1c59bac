using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Host.Packs.Figures;

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
        .AddSingleton<IPackSource, UsabilityPack>()
        .AddSingleton<TicketLists>().AddSingleton<FigureReading>()
        .AddSingleton<IFigureSource, ContactFigures>()
        .AddSingleton<IFigureSource, RankFigures>()
        .AddSingleton<IFigureSource, PromiseFigureLists>()
        .AddSingleton<IFigureSource, DeedLists>()
        .AddSingleton<IFigureSource, CaseLists>();
}
