using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Features.Promises;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Features.Recognition;
using BugBridge.Host.Features.Usability;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features;

/// <summary>What features show: their reports, with pages and the lists behind figures. In the order of the navigation.</summary>
internal static class HostFeatures
{
    /// <summary>Adds them, over a pipeline.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<PackSources>()
        .AddSingleton<TicketLists>()
        .AddSingleton<FigureReading>()
        .AddFirstContactReport()
        .AddUsabilityReport()
        .AddRecognitionReport()
        .AddPromisesReport()
        .AddRankingReport();
}
