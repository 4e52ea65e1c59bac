using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Recognition;

/// <summary>The report that thanks reps for the bugs that they report.</summary>
internal static class RecognitionReport
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddRecognitionReport(this IServiceCollection services) => services
        .AddSingleton<IPackSource, RecognitionPack>()
        .AddSingleton<IFigureSource, DeedLists>()
        .AddSingleton(new Place("/recognition", "Recognition"));
}
